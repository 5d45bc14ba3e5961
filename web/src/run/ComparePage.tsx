import { Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { compare, type Comparison, type RunCard } from '../api/hubbub'
import { type ReactNode } from 'react'
import { Await } from '../app/Await'
import { PageLink } from '../app/Links'
import { TimeChart } from '../chart/TimeChart'
import { useWords } from '../text/language'
import { CountTable } from './CountTable'
import { total } from './counting'
import { OnlyIn } from './OnlyIn'

/** What one difference between two runs brought about. */
export function ComparePage() {
  const { t } = useWords()
  const { one = '', other = '' } = useParams({ strict: false })
  const query = useQuery({ queryKey: ['compare', one, other], queryFn: () => compare(one, other), staleTime: Infinity })
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('compare')}
        </Title>
        <PageLink to="/runs">{t('runs')}</PageLink>
      </Group>
      <Text c="dimmed">{t('compareMeans')}</Text>
      <Await query={query}>{(both) => <Both both={both} />}</Await>
    </Stack>
  )
}

function Both({ both }: { both: Comparison }) {
  const { t, word, percent, country } = useWords()
  const all = total(Object.values(both.acts))
  const union = Math.max(1, all.both + all.first + all.second)
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <Run sign="A" run={both.first} />
        <Run sign="B" run={both.second} />
      </SimpleGrid>
      <Paper withBorder p="md">
        <Text fw={600}>
          {all.first + all.second === 0 ? t('sameRuns') : t('sharedActs', { share: percent(all.both / union) })}
        </Text>
        <div className="bar" aria-hidden="true" style={{ height: 16, marginBlock: 8 }}>
          <span style={{ flexGrow: all.first, background: signs.first }} />
          <span style={{ flexGrow: all.both, background: signs.both }} />
          <span style={{ flexGrow: all.second, background: signs.second }} />
        </div>
        <CountTable title={t('acts')} counts={both.acts} name={word} summed />
      </Paper>
      <Part title={t('overTime')}>
        <OverTime both={both} />
      </Part>
      <Part title={t('byTopic')}>
        <CountTable title={t('topic')} counts={both.topics} name={word} stance />
      </Part>
      <Part title={t('byStance')} hint={t('byStanceMeans')}>
        <CountTable
          title={t('stance')}
          counts={both.stances}
          name={(band) => t(bands[band] ?? 'neutral')}
          ordered={['infavour', 'neutral', 'against']}
        />
      </Part>
      <Part title={t('whereTheyLive')}>
        <CountTable title={t('country')} counts={both.countries} name={country} stance />
        <CountTable
          title={t('city')}
          counts={both.places}
          name={(place) => `${place.slice(3)}, ${country(place.slice(0, 2))}`}
          stance
        />
      </Part>
      <Part title={t('whoActed')}>
        <OnlyIn people={both.people} />
      </Part>
    </>
  )
}

const bands: Record<string, 'inFavour' | 'neutral' | 'opposed'> = { infavour: 'inFavour', against: 'opposed' }

/** Colours of the first run, of what both share, and of the second. */
const signs = { first: '#f76707', both: '#adb5bd', second: '#1c7ed6' }

function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      {hint && (
        <Text size="sm" c="dimmed" mb="xs">
          {hint}
        </Text>
      )}
      {children}
    </Paper>
  )
}

/** Acts of each run by time, from its own beginning on. */
function OverTime({ both }: { both: Comparison }) {
  const { t } = useWords()
  const times = both.times.map((_, i) => (Date.parse(both.startAt) + i * both.spanMs) / 1000)
  return (
    <TimeChart
      times={times}
      lines={[
        { label: t('onlyIn', { run: 'A' }), colour: signs.first, values: both.times.map((one) => one.first) },
        { label: t('onlyIn', { run: 'B' }), colour: signs.second, values: both.times.map((one) => one.second), dash: [6, 3] },
        { label: t('inBoth'), colour: signs.both, values: both.times.map((one) => one.both), dash: [2, 3] },
      ]}
    />
  )
}

function Run({ sign, run }: { sign: string; run: RunCard }) {
  const { t, number, time } = useWords()
  return (
    <Paper withBorder p="md">
      <Text fw={700}>
        {sign}: {run.title}
      </Text>
      <Text size="sm" c="dimmed">
        {number(run.personas)} {t('personas').toLowerCase()} · {t('seed')} {run.seed} ·{' '}
        {run.hours > 0 && `${t('hoursShort', { hours: number(run.hours) })} · `}
        {time(run.madeAt)}
      </Text>
    </Paper>
  )
}
