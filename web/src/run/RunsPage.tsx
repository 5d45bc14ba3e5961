import { Anchor, Button, Checkbox, Group, NumberInput, Paper, Progress, Select, Stack, Table, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { compare, deleteRun, type RunCard, runs, startRun } from '../api/hubbub'
import { scenarios } from '../api/scenarios'
import { Await, Empty, Wrong } from '../app/Await'
import { useWords } from '../text/language'

/** Runs of scenarios: start one, watch it, set two side by side. */
export function RunsPage() {
  const { t } = useWords()
  const query = useQuery({ queryKey: ['runs'], queryFn: runs, refetchInterval: 2_000 })
  const [chosen, setChosen] = useState<string[]>([])
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('runs')}
      </Title>
      <Starter />
      <Await query={query}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={t('noRuns')} hint={t('noRunsHint')} />
          ) : (
            <Stack gap="sm">
              {list.map((run) => (
                <Card
                  key={run.id}
                  run={run}
                  chosen={chosen.includes(run.id)}
                  choose={(on) => setChosen((before) => (on ? [...before.slice(-1), run.id] : before.filter((id) => id !== run.id)))}
                />
              ))}
              {chosen.length === 2 ? (
                <Differences one={chosen[0]!} other={chosen[1]!} />
              ) : (
                <Text c="dimmed">{t('compareHint')}</Text>
              )}
            </Stack>
          )
        }
      </Await>
    </Stack>
  )
}

function Starter() {
  const { t } = useWords()
  const queries = useQueryClient()
  const offered = useQuery({ queryKey: ['scenarios'], queryFn: scenarios })
  const [scenario, setScenario] = useState<string | null>(null)
  const [personas, setPersonas] = useState<number | string>(100_000)
  const [seed, setSeed] = useState<number | string>(1)
  const starting = useMutation({
    mutationFn: () => startRun({ scenario: scenario ?? '', personas: Number(personas), seed: Number(seed) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['runs'] }),
  })
  return (
    <Paper withBorder p="md">
      <Group align="flex-end">
        <Select
          label={t('scenario')}
          searchable
          value={scenario}
          onChange={setScenario}
          data={offered.data ?? []}
          style={{ flex: 2, minWidth: 180 }}
        />
        <NumberInput label={t('personas')} min={1} thousandSeparator value={personas} onChange={setPersonas} w={140} />
        <NumberInput label={t('seed')} value={seed} onChange={setSeed} w={90} />
        <Button mih={42} disabled={!scenario} loading={starting.isPending} onClick={() => starting.mutate()}>
          {t('startRun')}
        </Button>
      </Group>
      {starting.isError && <Wrong error={starting.error} />}
    </Paper>
  )
}

function Card({ run, chosen, choose }: { run: RunCard; chosen: boolean; choose: (on: boolean) => void }) {
  const { t, number, time } = useWords()
  const queries = useQueryClient()
  const deleting = useMutation({
    mutationFn: () => deleteRun(run.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['runs'] }),
  })
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <Checkbox label={run.title} checked={chosen} onChange={(event) => choose(event.currentTarget.checked)} />
        <Text size="sm" c="dimmed">
          {run.state} · {time(run.madeAt)}
        </Text>
      </Group>
      {(run.state === 'running' || run.state === 'waiting') && (
        <Progress value={100 * run.progress} mt="xs" aria-label={run.title} />
      )}
      {run.problem && (
        <Text size="sm" c="red">
          {run.problem}
        </Text>
      )}
      <Group gap="md" mt="xs">
        <Text size="sm">
          {number(run.personas)} {t('personas').toLowerCase()}
        </Text>
        {run.files.map((file) => (
          <Anchor key={file} size="sm" href={`/api/hubbub/v1/runs/${run.id}/files/${file}`} download>
            {file}
          </Anchor>
        ))}
        <Button size="compact-sm" variant="subtle" color="red" ml="auto" onClick={() => deleting.mutate()}>
          {t('delete')}
        </Button>
      </Group>
    </Paper>
  )
}

function Differences({ one, other }: { one: string; other: string }) {
  const { number, t } = useWords()
  const query = useQuery({ queryKey: ['compare', one, other], queryFn: () => compare(one, other) })
  return (
    <Await query={query}>
      {(both) => (
        <Table.ScrollContainer minWidth={320}>
          <Table>
            <Table.Caption>{t('compare')}</Table.Caption>
            <Table.Tbody>
              {Object.entries(both.acts).map(([kind, counts]) => (
                <Table.Tr key={kind}>
                  <Table.Th scope="row">{kind}</Table.Th>
                  {Object.entries(counts).map(([what, count]) => (
                    <Table.Td key={what}>
                      {what}: {number(count)}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Await>
  )
}
