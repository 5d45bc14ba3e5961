import { Button, SegmentedControl, Stack, Title, VisuallyHidden } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Feed } from '../api/society'
import { Empty, Wrong } from '../app/Await'
import { ClockBar } from '../society/ClockBar'
import { useWords } from '../text/language'
import { Composer } from './Composer'
import { StatusList } from './StatusList'
import { useFeed } from './useFeed'

/** What the society says, as it says it, and where one joins in. */
export function TimelinePage() {
  const { t, number } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const [feed, setFeed] = useState<Feed>('public')
  const { query, fresh, statuses, take } = useFeed(slug, feed)
  return (
    <Stack gap="md">
      <VisuallyHidden>
        <Title order={1}>{t('timeline')}</Title>
      </VisuallyHidden>
      <ClockBar slug={slug} />
      <Composer />
      <SegmentedControl
        value={feed}
        onChange={(value) => setFeed(value as Feed)}
        aria-label={t('timeline')}
        data={[
          { value: 'public', label: t('live') },
          { value: 'home', label: t('home') },
        ]}
      />
      {/* Announced now and then, never post by post. */}
      <div role="status" aria-live="polite">
        {fresh.length > 0 && (
          <Button fullWidth variant="light" onClick={take} mih={44}>
            {t('newPosts', { count: number(fresh.length) })}
          </Button>
        )}
      </div>
      {query.isError && <Wrong error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && statuses.length === 0 && <Empty title={t('nothingYet')} hint={t('nothingYetHint')} />}
      <StatusList
        statuses={statuses}
        busy={query.isFetching && !query.isRefetching}
        more={query.hasNextPage && !query.isFetching ? () => void query.fetchNextPage() : undefined}
      />
    </Stack>
  )
}
