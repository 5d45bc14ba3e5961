import { Box, Button, SegmentedControl, Stack, Title, VisuallyHidden } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { ArrowUp } from 'lucide-react'
import { useState } from 'react'
import type { Feed } from '../api/society'
import { Empty, Wrong } from '../app/Await'
import { covers, useSociety } from '../society/useClock'
import { useWords } from '../text/language'
import { Aside } from './Aside'
import { Composer } from './Composer'
import { StatusList } from './StatusList'
import { useFeed } from './useFeed'

/** What the society says, as it says it, and where one joins in. */
export function TimelinePage() {
  const { t, number } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const card = useSociety(slug).data
  const takesPart = covers(card?.role ?? 'participant', 'participant')
  const [feed, setFeed] = useState<Feed>('public')
  const { query, fresh, statuses, take } = useFeed(slug, feed)
  return (
    <div className="with-aside">
      <Stack gap="sm" style={{ minWidth: 0 }}>
        <VisuallyHidden>
          <Title order={1}>{t('timeline')}</Title>
        </VisuallyHidden>
        {takesPart && <Composer />}
        {takesPart && (
          <SegmentedControl
            value={feed}
            onChange={(value) => setFeed(value as Feed)}
            aria-label={t('timeline')}
            data={[
              { value: 'public', label: t('live') },
              { value: 'home', label: t('following') },
            ]}
          />
        )}
        {/* Announced now and then, never post by post. */}
        <Box role="status" aria-live="polite" className="fresh">
          {fresh.length > 0 && (
            <Button
              fullWidth
              variant="light"
              mih={44}
              leftSection={<ArrowUp size={18} aria-hidden="true" />}
              onClick={() => {
                take()
                scrollTo({ top: 0 })
              }}
            >
              {t('newPosts', { count: number(fresh.length) })}
            </Button>
          )}
        </Box>
        {query.isError && <Wrong error={query.error} retry={() => void query.refetch()} />}
        {query.isSuccess && statuses.length === 0 && (
          <Empty title={t(feed === 'public' ? 'nothingYet' : 'nobodyFollowed')} hint={t(feed === 'public' ? 'nothingYetHint' : 'nobodyFollowedHint')} />
        )}
        <StatusList
          statuses={statuses}
          busy={query.isFetching && !query.isRefetching}
          more={query.hasNextPage && !query.isFetching ? () => void query.fetchNextPage() : undefined}
        />
      </Stack>
      <Aside slug={slug} />
    </div>
  )
}
