import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { GitCompare } from 'lucide-react'
import { useState } from 'react'
import { runs } from '../api/hubbub'
import { Await, Empty } from '../app/Await'
import { useWords } from '../text/language'
import { RunLine } from './RunLine'
import { Starter } from './Starter'

/** Runs of scenarios: start one, watch it, set two side by side. */
export function RunsPage() {
  const { t } = useWords()
  const go = useNavigate()
  // Progress comes by a stream of its own; this finds runs that wait for their turn or that others started.
  const query = useQuery({
    queryKey: ['runs'],
    queryFn: runs,
    refetchInterval: (now) => (now.state.data?.some((run) => run.state === 'waiting') ? 1_500 : 10_000),
  })
  const [chosen, setChosen] = useState<string[]>([])
  const ready = chosen.filter((id) => query.data?.some((run) => run.id === id && run.state === 'done'))
  return (
    <Stack gap="sm">
      <Title order={1} size="h2">
        {t('runs')}
      </Title>
      <Text c="dimmed">{t('noRunsHint')}</Text>
      {!query.isError && <Starter />}
      <Await query={query}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={t('noRuns')} hint={t('compareIdea')} />
          ) : (
            <Stack gap="sm">
              <Group justify="space-between">
                <Text c="dimmed" size="sm">
                  {t('compareHint')}
                </Text>
                <Button
                  mih={44}
                  variant="light"
                  leftSection={<GitCompare size={18} aria-hidden="true" />}
                  disabled={ready.length !== 2}
                  onClick={() => void go({ to: '/runs/compare/$one/$other', params: { one: ready[0]!, other: ready[1]! } })}
                >
                  {t('compare')}
                </Button>
              </Group>
              {list.map((run) => (
                <RunLine
                  key={run.id}
                  run={run}
                  chosen={chosen.includes(run.id)}
                  choose={(on) => setChosen((before) => (on ? [...before.slice(-1), run.id] : before.filter((id) => id !== run.id)))}
                />
              ))}
            </Stack>
          )
        }
      </Await>
    </Stack>
  )
}
