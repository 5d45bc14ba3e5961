import { Box, Button, Group, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import { statusById, threadOf } from '../api/society'
import { useStream } from '../api/stream'
import { Await, Empty } from '../app/Await'
import { covers, useSociety } from '../society/useClock'
import { useWords } from '../text/language'
import { Composer } from '../timeline/Composer'
import { StatusCard } from '../timeline/StatusCard'
import { type Branch, branches } from './tree'
import { PageLink } from '../app/Links'

/** One conversation as a tree that can be folded. */
export function ThreadPage() {
  const { t } = useWords()
  const { slug = '', id = '' } = useParams({ strict: false })
  const card = useSociety(slug).data
  const query = useQuery({
    queryKey: ['thread', slug, id],
    queryFn: async () => ({ status: await statusById(slug, id), context: await threadOf(slug, id) }),
    refetchInterval: 15_000,
  })
  // Asked for again when something is said in it, but no more than once while an answer is on its way.
  const top = query.data?.status.root
  useStream(slug, {
    act: (status) => {
      if (status.root === top && !query.isFetching) {
        void query.refetch()
      }
    },
  })
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('thread')}
        </Title>
        <PageLink to="/s/$slug/posts/$id/cascade" params={{ slug, id }}>
          {t('cascade')}
        </PageLink>
      </Group>
      <Await query={query}>
        {({ status, context }) => (
          <Stack gap="sm">
            {context.ancestors.map((before) => (
              <StatusCard key={before.id} status={before} />
            ))}
            <Box style={{ outline: '2px solid var(--mantine-primary-color-filled)', borderRadius: 10 }}>
              <StatusCard status={status} />
            </Box>
            {covers(card?.role ?? 'participant', 'participant') && <Composer key={status.id} parent={status} focus={false} />}
            {context.descendants.length === 0 && <Empty title={t('noReplies')} hint={t('noRepliesHint')} />}
            <Replies root={status.id} branch={branches(status, context.descendants)} depth={0} />
          </Stack>
        )}
      </Await>
    </Stack>
  )
}

const firstShown = 50

function Replies({ root, branch, depth }: { root: string; branch: Branch; depth: number }) {
  const { t } = useWords()
  const [shown, setShown] = useState(firstShown)
  const replies = useMemo(() => branch.replies.slice(0, shown), [branch, shown])
  if (branch.replies.length === 0) {
    return null
  }
  return (
    <Box
      component="ul"
      aria-label={depth === 0 ? t('replies') : undefined}
      style={{ listStyle: 'none', margin: 0, paddingInlineStart: 0 }}
    >
      {replies.map((reply) => (
        <Node key={reply.status.id} root={root} branch={reply} depth={depth} />
      ))}
      {branch.replies.length > shown && (
        <li>
          <Button variant="subtle" mih={44} onClick={() => setShown(shown + firstShown)}>
            {t('more')}
          </Button>
        </li>
      )}
    </Box>
  )
}

function Node({ root, branch, depth }: { root: string; branch: Branch; depth: number }) {
  const { t, number } = useWords()
  const [open, setOpen] = useState(depth < 4)
  const name = branch.status.account?.name ?? ''
  return (
    <li style={{ marginBottom: 8, position: 'relative' }}>
      <StatusCard status={branch.status} />
      {branch.replies.length > 0 && (
        <Box className={open ? 'branch' : undefined} pl={open ? 'sm' : 0} mt={4}>
          <Button
            variant="subtle"
            size="compact-sm"
            mih={36}
            aria-expanded={open}
            aria-label={open ? t('foldOf', { name }) : t('unfoldOf', { name, count: number(branch.size) })}
            leftSection={open ? <ChevronDown size={16} aria-hidden="true" /> : <ChevronRight size={16} aria-hidden="true" />}
            onClick={() => setOpen(!open)}
          >
            {open ? t('fold') : t('unfold', { count: number(branch.size) })}
          </Button>
          {open && <Replies root={root} branch={branch} depth={depth + 1} />}
        </Box>
      )}
    </li>
  )
}
