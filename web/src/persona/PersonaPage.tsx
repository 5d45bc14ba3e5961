import { Badge, Box, Button, Group, Progress, Stack, Table, Tabs, Text, Title } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type Account, accountBy, follow, others, personaOf, type Status, statusesOf } from '../api/society'
import { Await, Wrong } from '../app/Await'
import { PageLink } from '../app/Links'
import type { Key } from '../text/english'
import { useWords } from '../text/language'
import { Face } from '../timeline/Face'
import { Said } from '../timeline/Said'
import { StatusList } from '../timeline/StatusList'

/** Who somebody is: bio, traits, what it said, and who follows it. */
export function PersonaPage() {
  const { slug = '', id = '' } = useParams({ strict: false })
  const query = useQuery({ queryKey: ['account', slug, id], queryFn: () => accountBy(slug, id) })
  return <Await query={query}>{(account) => <Profile account={account} />}</Await>
}

function Profile({ account }: { account: Account }) {
  const { t, number } = useWords()
  const { slug = '', id = '' } = useParams({ strict: false })
  return (
    <Stack>
      <Group align="flex-start" wrap="nowrap">
        <Face account={account} size={72} />
        <Box style={{ flex: 1, minWidth: 0 }}>
          <Title order={1} size="h3">
            {account.name}
          </Title>
          <Group gap="xs">
            <Text c="dimmed">@{account.handle}</Text>
            {!account.person && (
              <Badge size="sm" variant="default">
                {t('persona')}
              </Badge>
            )}
          </Group>
        </Box>
        <Follow account={account} />
      </Group>
      <Said text={account.bio} />
      <Group gap="lg">
        <Text size="sm">
          {t('posts')}: <b>{number(account.statuses)}</b>
        </Text>
        <Text size="sm">
          {t('followers')}: <b>{number(account.followers)}</b>
        </Text>
        <Text size="sm">
          {t('following')}: <b>{number(account.following)}</b>
        </Text>
        <PageLink to="/s/$slug/accounts/$id/graph" params={{ slug, id }} size="sm">
          {t('graph')}
        </PageLink>
      </Group>
      <Tabs defaultValue="posts" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="posts">{t('posts')}</Tabs.Tab>
          {!account.person && <Tabs.Tab value="traits">{t('traits')}</Tabs.Tab>}
          <Tabs.Tab value="followers">{t('followers')}</Tabs.Tab>
          <Tabs.Tab value="following">{t('following')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="posts" pt="md">
          <History />
        </Tabs.Panel>
        <Tabs.Panel value="traits" pt="md">
          <Traits />
        </Tabs.Panel>
        <Tabs.Panel value="followers" pt="md">
          <Others which="followers" />
        </Tabs.Panel>
        <Tabs.Panel value="following" pt="md">
          <Others which="following" />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}

function Follow({ account }: { account: Account }) {
  const { t } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const [following, setFollowing] = useState(false)
  const change = useMutation({
    mutationFn: () => follow(slug, account.account, !following),
    onSuccess: (tie) => setFollowing(tie.following),
  })
  return (
    <Button mih={44} variant={following ? 'default' : 'filled'} loading={change.isPending} onClick={() => change.mutate()}>
      {following ? t('unfollow') : t('follow')}
    </Button>
  )
}

function Traits() {
  const { t, number } = useWords()
  const { slug = '', id = '' } = useParams({ strict: false })
  const query = useQuery({ queryKey: ['persona', slug, id], queryFn: () => personaOf(slug, id) })
  return (
    <Await query={query}>
      {(persona) => {
        const facts: [Key, string][] = [
          ['age', String(persona.age)],
          ['town', `${persona.city}, ${persona.country}`],
          ['occupation', persona.occupation],
          ['postsPerDay', number(Math.round(persona.postsPerDay * 100) / 100)],
        ]
        return (
          <Stack>
            <Table>
              <Table.Tbody>
                {facts.map(([key, value]) => (
                  <Table.Tr key={key}>
                    <Table.Th scope="row">{t(key)}</Table.Th>
                    <Table.Td>{value}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            <Bars title={t('traits')} values={persona.personality} />
            <Bars title={t('interests')} values={persona.interests} />
            <Bars title={t('style')} values={persona.style} />
          </Stack>
        )
      }}
    </Await>
  )
}

function Bars({ title, values }: { title: string; values: Record<string, number> }) {
  return (
    <div>
      <Title order={2} size="h5">
        {title}
      </Title>
      {Object.entries(values)
        .sort((one, other) => other[1] - one[1])
        .slice(0, 12)
        .map(([name, value]) => (
          <Group key={name} wrap="nowrap" gap="sm">
            <Text size="sm" w={150} truncate>
              {name}
            </Text>
            <Progress value={100 * value} style={{ flex: 1 }} aria-label={name} />
            <Text size="sm" c="dimmed" w={40} ta="right">
              {value.toFixed(2)}
            </Text>
          </Group>
        ))}
    </div>
  )
}

function History() {
  const { slug = '', id = '' } = useParams({ strict: false })
  const query = useInfiniteQuery({
    queryKey: ['said', slug, id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => statusesOf(slug, id, pageParam),
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

function Others({ which }: { which: 'followers' | 'following' }) {
  const { slug = '', id = '' } = useParams({ strict: false })
  const query = useQuery({ queryKey: [which, slug, id], queryFn: () => others(slug, id, which) })
  return (
    <Await query={query}>
      {(slice) => (
        <Stack gap="xs">
          {slice.accounts.map((account) => (
            <Group key={account.account} wrap="nowrap">
              <Face account={account} />
              <Box style={{ minWidth: 0 }}>
                <PageLink to="/s/$slug/accounts/$id" params={{ slug, id: String(account.account) }} fw={600} c="inherit">
                  {account.name}
                </PageLink>
                <Text size="sm" c="dimmed" truncate>
                  @{account.handle}
                </Text>
              </Box>
            </Group>
          ))}
        </Stack>
      )}
    </Await>
  )
}
