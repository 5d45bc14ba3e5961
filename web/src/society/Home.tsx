import { Badge, Button, Group, Modal, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { me, runs, societies, type Society } from '../api/hubbub'
import { Await, Empty, Wrong } from '../app/Await'
import { PageLink } from '../app/Links'
import { RunLine } from '../run/RunLine'
import { useWords } from '../text/language'
import { NewSociety } from './NewSociety'

/** The societies there are and how to make one, and the latest runs. */
export function Home() {
  const { t } = useWords()
  const query = useQuery({ queryKey: ['societies'], queryFn: societies, refetchInterval: 10_000 })
  const self = useQuery({ queryKey: ['me'], queryFn: me })
  const [opened, { open, close }] = useDisclosure()
  const making = self.data?.owner && (
    <Button onClick={open} mih={44} leftSection={<Plus size={18} aria-hidden="true" />}>
      {t('newSociety')}
    </Button>
  )
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('societies')}
        </Title>
        {making}
      </Group>
      <Text c="dimmed" maw={680}>
        {self.data && t(self.data.owner ? 'noSocietyHint' : 'societiesOfGuests')}
      </Text>
      <Await query={query}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={t('noSociety')}>{making}</Empty>
          ) : (
            <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
              {list.map((society) => (
                <Card key={society.slug} society={society} />
              ))}
            </SimpleGrid>
          )
        }
      </Await>
      {self.data?.owner && <LatestRuns />}
      <Modal opened={opened} onClose={close} title={t('newSociety')} closeButtonProps={{ 'aria-label': t('cancel') }}>
        <NewSociety onDone={close} />
      </Modal>
    </Stack>
  )
}

const latest = 3

/** The latest runs, for those who may see them; none is shown where there are none. */
function LatestRuns() {
  const { t } = useWords()
  const query = useQuery({ queryKey: ['runs'], queryFn: runs, refetchInterval: 10_000 })
  return (
    <Stack gap="sm" component="section" aria-labelledby="latest-runs">
      <Group justify="space-between">
        <Title order={2} size="h3" id="latest-runs">
          {t('runs')}
        </Title>
        <PageLink to="/runs">{t(query.data?.length ? 'allRuns' : 'startRun')}</PageLink>
      </Group>
      {query.isError ? (
        <Wrong error={query.error} retry={() => void query.refetch()} />
      ) : query.data?.length ? (
        query.data.slice(0, latest).map((run) => <RunLine key={run.id} run={run} />)
      ) : (
        <Text c="dimmed" maw={680}>
          {t('noRunsHint')}
        </Text>
      )}
    </Stack>
  )
}

function Card({ society }: { society: Society }) {
  const { t, number, time } = useWords()
  const places = [
    ['/s/$slug/events', 'events'],
    ['/s/$slug/map', 'map'],
    ['/s/$slug/charts', 'charts'],
  ] as const
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <PageLink to="/s/$slug" params={{ slug: society.slug }} fw={650} fz="lg">
          {society.title}
        </PageLink>
        <Badge variant="dot" color={society.rate === 0 ? 'gray' : 'teal'} tt="none" style={{ flexShrink: 0 }}>
          {society.rate === 0 ? t('paused') : society.rate === 1 ? t('realTime') : t('times', { rate: number(society.rate) })}
        </Badge>
      </Group>
      <dl className="facts" style={{ marginBlock: 12 }}>
        <div>
          <dt>{t('personas')}</dt>
          <dd>{number(society.personas)}</dd>
        </div>
        <div>
          <dt>{t('posts')}</dt>
          <dd>{number(society.statuses)}</dd>
        </div>
        <div>
          <dt>{t('people')}</dt>
          <dd>{number(society.people)}</dd>
        </div>
        <div>
          <dt>{t('nowThere')}</dt>
          <dd>{time(society.now)}</dd>
        </div>
      </dl>
      <Group gap="md">
        {places.map(([to, label]) => (
          <PageLink key={to} to={to} params={{ slug: society.slug }} size="sm">
            {t(label)}
          </PageLink>
        ))}
      </Group>
    </Paper>
  )
}
