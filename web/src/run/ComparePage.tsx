import { Group, Paper, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { compare, type Comparison, type RunCard } from '../api/hubbub'
import { Await } from '../app/Await'
import { PageLink } from '../app/Links'
import { useWords } from '../text/language'

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

/** What two runs share and what only one of them has, over all kinds of acts. */
function totals(both: Comparison) {
  return Object.values(both.acts).reduce<{ both: number; first: number; second: number }>(
    (sum, one) => ({
      both: sum.both + (one.both ?? 0),
      first: sum.first + (one.first ?? 0),
      second: sum.second + (one.second ?? 0),
    }),
    { both: 0, first: 0, second: 0 },
  )
}

function Both({ both }: { both: Comparison }) {
  const { t, number, word, percent } = useWords()
  const all = totals(both)
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
          <span style={{ flexGrow: all.first, background: '#f76707' }} />
          <span style={{ flexGrow: all.both, background: '#adb5bd' }} />
          <span style={{ flexGrow: all.second, background: '#1c7ed6' }} />
        </div>
        <Table.ScrollContainer minWidth={420} type="native">
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('acts')}</Table.Th>
                <Table.Th ta="right">{t('onlyIn', { run: 'A' })}</Table.Th>
                <Table.Th ta="right">{t('inBoth')}</Table.Th>
                <Table.Th ta="right">{t('onlyIn', { run: 'B' })}</Table.Th>
                <Table.Th ta="right">{t('change')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {[...Object.entries(both.acts), ['all', all] as const].map(([kind, counts]) => (
                <Table.Tr key={kind} fw={kind === 'all' ? 650 : undefined}>
                  <Table.Th scope="row">{kind === 'all' ? t('allTogether') : word(kind)}</Table.Th>
                  <Table.Td ta="right">{number(counts.first ?? 0)}</Table.Td>
                  <Table.Td ta="right">{number(counts.both ?? 0)}</Table.Td>
                  <Table.Td ta="right">{number(counts.second ?? 0)}</Table.Td>
                  <Table.Td ta="right">{difference(counts.first ?? 0, counts.both ?? 0, counts.second ?? 0, percent)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Paper>
    </>
  )
}

/** How many more or fewer there are in the second run than in the first. */
function difference(first: number, both: number, second: number, percent: (share: number) => string): string {
  const before = first + both
  const now = second + both
  if (before === now) {
    return '='
  }
  return before === 0 ? `+${now}` : `${now > before ? '+' : '−'}${percent(Math.abs(now - before) / before)}`
}

function Run({ sign, run }: { sign: string; run: RunCard }) {
  const { t, number, time } = useWords()
  return (
    <Paper withBorder p="md">
      <Text fw={700}>
        {sign}: {run.title}
      </Text>
      <Text size="sm" c="dimmed">
        {number(run.personas)} {t('personas').toLowerCase()} · {t('seed')} {run.seed} · {time(run.madeAt)}
      </Text>
    </Paper>
  )
}
