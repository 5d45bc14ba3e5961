import { Box, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type Notice, notices } from '../api/society'
import { Await, Empty } from '../app/Await'
import { AccountLine } from '../persona/AccountLine'
import type { Key } from '../text/english'
import { useWords } from '../text/language'
import { StatusCard } from './StatusCard'

const said: Record<Notice['kind'], Key> = {
  like: 'noticeLike',
  repost: 'noticeRepost',
  mention: 'noticeMention',
  follow: 'noticeFollow',
  quote: 'noticeQuote',
}

/** Who answered, liked, carried on or followed. */
export function NoticesPage() {
  const { t } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const query = useQuery({ queryKey: ['notices', slug], queryFn: () => notices(slug), refetchInterval: 5_000 })
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('notices')}
      </Title>
      <Await query={query}>
        {(list) =>
          list.length === 0 ? <Empty title={t('noNotices')} hint={t('noNoticesHint')} /> : list.map((notice) => <Told key={notice.id} notice={notice} />)
        }
      </Await>
    </Stack>
  )
}

function Told({ notice }: { notice: Notice }) {
  const { t, ago } = useWords()
  return (
    <Box>
      <Text size="sm" mb={4}>
        {t(said[notice.kind], { name: notice.account?.name ?? '' })} · {ago(notice.at)}
      </Text>
      {notice.status ? <StatusCard status={notice.status} /> : notice.account && <AccountLine account={notice.account} />}
    </Box>
  )
}
