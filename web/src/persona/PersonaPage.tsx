import { Avatar, Badge, Box, Button, Group, Image, Stack, Table, Tabs, Text, Title } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import {
  type Account,
  accountById,
  follow,
  followeesOf,
  followersOf,
  mute,
  relationshipTo,
  type Status,
  statusesOf,
} from '../api/mastodon'
import { Await, Wrong } from '../app/Await'
import { useWords } from '../text/language'
import { cleaned } from '../timeline/markup'
import { StatusList } from '../timeline/StatusList'
import { PageLink } from '../app/Links'

/** Who somebody is: bio, traits, what it said, and who follows it. */
export function PersonaPage() {
  const { id = '' } = useParams({ strict: false })
  const query = useQuery({ queryKey: ['account', id], queryFn: () => accountById(id) })
  return <Await query={query}>{(account) => <Profile account={account} />}</Await>
}

function Profile({ account }: { account: Account }) {
  const { t, number, time } = useWords()
  const { slug = '' } = useParams({ strict: false })
  return (
    <Stack>
      <Image src={account.header} alt="" h={120} radius="md" />
      <Group align="flex-start" wrap="nowrap">
        <Avatar src={account.avatar} alt="" size={72} radius="xl" />
        <Box style={{ flex: 1, minWidth: 0 }}>
          <Title order={1} size="h3">
            {account.display_name}
          </Title>
          <Group gap="xs">
            <Text c="dimmed">@{account.acct}</Text>
            {account.bot && (
              <Badge size="sm" variant="light" color="gray">
                {t('persona')}
              </Badge>
            )}
          </Group>
        </Box>
        <Tie id={account.id} />
      </Group>
      <div className="status-text" dangerouslySetInnerHTML={{ __html: cleaned(account.note) }} />
      <Group gap="lg">
        <Text size="sm">
          {t('posts')}: <b>{number(account.statuses_count)}</b>
        </Text>
        <Text size="sm">
          {t('followers')}: <b>{number(account.followers_count)}</b>
        </Text>
        <Text size="sm">
          {t('following')}: <b>{number(account.following_count)}</b>
        </Text>
        <Text size="sm" c="dimmed">
          {t('joined', { date: time(account.created_at) })}
        </Text>
        <PageLink to="/s/$slug/accounts/$id/graph" params={{ slug, id: account.id }} size="sm">
          {t('graph')}
        </PageLink>
      </Group>
      {account.fields.length > 0 && (
        <Table>
          <Table.Tbody>
            {account.fields.map((field) => (
              <Table.Tr key={field.name}>
                <Table.Th scope="row">{field.name}</Table.Th>
                <Table.Td>
                  <span dangerouslySetInnerHTML={{ __html: cleaned(field.value) }} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Tabs defaultValue="posts" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="posts">{t('posts')}</Tabs.Tab>
          <Tabs.Tab value="followers">{t('followers')}</Tabs.Tab>
          <Tabs.Tab value="following">{t('following')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="posts" pt="md">
          <Said id={account.id} />
        </Tabs.Panel>
        <Tabs.Panel value="followers" pt="md">
          <Others id={account.id} which="followers" />
        </Tabs.Panel>
        <Tabs.Panel value="following" pt="md">
          <Others id={account.id} which="following" />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}

function Tie({ id }: { id: string }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const query = useQuery({ queryKey: ['tie', id], queryFn: () => relationshipTo(id), retry: false })
  const change = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['tie', id] }),
  })
  const tie = query.data
  if (!tie) {
    return null
  }
  return (
    <Stack gap={4}>
      <Button
        mih={44}
        variant={tie.following ? 'default' : 'filled'}
        loading={change.isPending}
        onClick={() => change.mutate(() => follow(id, !tie.following))}
      >
        {tie.following ? t('unfollow') : t('follow')}
      </Button>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => change.mutate(() => mute(id, !tie.muting))}>
        {tie.muting ? t('unmute') : t('mute')}
      </Button>
    </Stack>
  )
}

function Said({ id }: { id: string }) {
  const query = useInfiniteQuery({
    queryKey: ['said', id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => statusesOf(id, pageParam),
    getNextPageParam: (last: Status[]) => last.at(-1)?.id,
  })
  if (query.isError) {
    return <Wrong error={query.error} retry={() => void query.refetch()} />
  }
  return (
    <StatusList
      statuses={query.data?.pages.flat() ?? []}
      busy={query.isFetching}
      more={query.hasNextPage && !query.isFetching ? () => void query.fetchNextPage() : undefined}
    />
  )
}

function Others({ id, which }: { id: string; which: 'followers' | 'following' }) {
  const { slug = '' } = useParams({ strict: false })
  const query = useQuery({
    queryKey: [which, id],
    queryFn: () => (which === 'followers' ? followersOf(id) : followeesOf(id)),
  })
  return (
    <Await query={query}>
      {(accounts) => (
        <Stack gap="xs">
          {accounts.map((account) => (
            <Group key={account.id} wrap="nowrap">
              <Avatar src={account.avatar} alt="" radius="xl" />
              <Box style={{ minWidth: 0 }}>
                <PageLink to="/s/$slug/accounts/$id" params={{ slug, id: account.id }} fw={600} c="inherit">
                  {account.display_name}
                </PageLink>
                <Text size="sm" c="dimmed" truncate>
                  @{account.acct}
                </Text>
              </Box>
            </Group>
          ))}
        </Stack>
      )}
    </Await>
  )
}
