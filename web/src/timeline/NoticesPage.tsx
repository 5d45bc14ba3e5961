import { Paper, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type Notification, notifications } from '../api/mastodon'
import { Await, Empty } from '../app/Await'
import type { Key } from '../text/english'
import { useWords } from '../text/language'
import { StatusCard } from './StatusCard'

const said: Record<string, Key> = {
  favourite: 'noticeLike',
  reblog: 'noticeRepost',
  mention: 'noticeMention',
  follow: 'noticeFollow',
  quote: 'noticeQuote',
}

/** Who answered, liked, carried on or followed. */
export function NoticesPage() {
  const { t } = useWords()
  const query = useQuery({ queryKey: ['notices'], queryFn: () => notifications(), refetchInterval: 5_000 })
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('notices')}
      </Title>
      <Await query={query}>
        {(list) =>
          list.length === 0 ? <Empty title={t('noNotices')} /> : list.map((notice) => <Notice key={notice.id} notice={notice} />)
        }
      </Await>
    </Stack>
  )
}

function Notice({ notice }: { notice: Notification }) {
  const { t, ago } = useWords()
  const key = said[notice.type]
  return (
    <Paper>
      <Text size="sm" mb={4}>
        {key ? t(key, { name: notice.account.display_name }) : notice.type} · {ago(notice.created_at)}
      </Text>
      {notice.status && <StatusCard status={notice.status} />}
    </Paper>
  )
}
