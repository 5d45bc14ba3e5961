import { Box, Button, Group, Paper, Progress, Stack, Switch, Tabs, Text, Title } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type Account, accountBy, follow, others, personaOf, type Status, statusesOf, tieTo } from '../api/society'
import { Await, Empty, Wrong } from '../app/Await'
import { PageLink } from '../app/Links'
import { covers, useSociety } from '../society/useClock'
import type { Key } from '../text/english'
import { useWords } from '../text/language'
import { Face } from '../timeline/Face'
import { Said } from '../timeline/Said'
import { StatusList } from '../timeline/StatusList'
import { AccountLine } from './AccountLine'
import { PersonaMark } from './PersonaMark'

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
            <PersonaMark account={account} size="sm" />
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
  const queries = useQueryClient()
  const card = useSociety(slug).data
  const key = ['tie', slug, account.account]
  const tie = useQuery({ queryKey: key, queryFn: () => tieTo(slug, account.account) })
  const change = useMutation({
    mutationFn: (on: boolean) => follow(slug, account.account, on),
    onSuccess: (now) => {
      queries.setQueryData(key, now)
      void queries.invalidateQueries({ queryKey: ['account', slug] })
      void queries.invalidateQueries({ queryKey: ['society', slug] })
    },
  })
  if (!card || !covers(card.role, 'participant') || account.account === card.seat) {
    return null
  }
  const following = tie.data?.following ?? false
  return (
    <Stack gap={2} align="flex-end">
      <Button mih={44} variant={following ? 'default' : 'filled'} loading={change.isPending} onClick={() => change.mutate(!following)}>
        {following ? t('unfollow') : t('follow')}
      </Button>
      {change.isError && <Wrong error={change.error} />}
      {tie.data?.followedBy && (
        <Text size="xs" c="dimmed">
          {t('followsYou')}
        </Text>
      )}
    </Stack>
  )
}

function Traits() {
  const { t, number, word, country } = useWords()
  const { slug = '', id = '' } = useParams({ strict: false })
  const query = useQuery({ queryKey: ['persona', slug, id], queryFn: () => personaOf(slug, id) })
  return (
    <Await query={query}>
      {(persona) => {
        const side = persona.leaning < -0.2 ? 'left' : persona.leaning > 0.2 ? 'right' : 'centre'
        const facts: [Key, string][] = [
          ['age', String(persona.age)],
          ['gender', word(persona.gender)],
          ['town', `${persona.city}, ${country(persona.country)}`],
          ['occupation', persona.occupation],
          ['education', word(persona.education)],
          ['leaning', `${t(side)} (${persona.leaning.toFixed(2)})`],
          ['postsPerDay', number(Math.round(persona.postsPerDay * 100) / 100)],
        ]
        return (
          <Stack>
            <Paper withBorder p="md">
              <dl className="facts">
                {facts.map(([key, value]) => (
                  <div key={key}>
                    <dt>{t(key)}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </Paper>
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
  const { word } = useWords()
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h5" mb="xs">
        {title}
      </Title>
      {Object.entries(values)
        .sort((one, other) => other[1] - one[1])
        .slice(0, 12)
        .map(([name, value]) => (
          <Group key={name} wrap="nowrap" gap="sm" mb={4}>
            <Text size="sm" w={140} truncate>
              {word(name)}
            </Text>
            <Progress value={100 * value} style={{ flex: 1 }} aria-label={word(name)} />
            <Text size="sm" c="dimmed" w={40} ta="right">
              {value.toFixed(2)}
            </Text>
          </Group>
        ))}
    </Paper>
  )
}

function History() {
  const { t } = useWords()
  const [why, setWhy] = useState(false)
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
  const statuses = query.data?.pages.flat() ?? []
  if (query.isSuccess && statuses.length === 0) {
    return <Empty title={t('nothingSaid')} />
  }
  return (
    <Stack gap="sm">
      <Switch label={t('whyEach')} checked={why} onChange={(event) => setWhy(event.currentTarget.checked)} />
      <StatusList
        key={String(why)}
        statuses={statuses}
        why={why}
        busy={query.isFetching}
        more={query.hasNextPage && !query.isFetching ? () => void query.fetchNextPage() : undefined}
      />
    </Stack>
  )
}

function Others({ which }: { which: 'followers' | 'following' }) {
  const { t } = useWords()
  const { slug = '', id = '' } = useParams({ strict: false })
  const query = useInfiniteQuery({
    queryKey: [which, slug, id],
    initialPageParam: '0',
    queryFn: ({ pageParam }) => others(slug, id, which, pageParam),
    getNextPageParam: (last) => last.next,
  })
  if (query.isError) {
    return <Wrong error={query.error} retry={() => void query.refetch()} />
  }
  return (
    <Stack gap="xs">
      {query.data?.pages.flatMap((page) => page.accounts).map((account) => <AccountLine key={account.account} account={account} />)}
      {query.hasNextPage && (
        <Button variant="light" mih={44} loading={query.isFetching} onClick={() => void query.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Stack>
  )
}
