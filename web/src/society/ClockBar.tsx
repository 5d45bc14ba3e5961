import { Button, Group, Paper, Select, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { setRate, society, step } from '../api/hubbub'
import { Wrong } from '../app/Await'
import { useWords } from '../text/language'

const rates = [0, 1, 10, 60, 600]

/** What time it is in a society, and how fast it passes. */
export function ClockBar({ slug }: { slug: string }) {
  const { t, time, number } = useWords()
  const queries = useQueryClient()
  const query = useQuery({ queryKey: ['society', slug], queryFn: () => society(slug), refetchInterval: 5_000 })
  const change = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['society', slug] }),
  })
  const card = query.data
  if (!card) {
    return query.isError ? <Wrong error={query.error} retry={() => void query.refetch()} /> : null
  }
  const label = (rate: number) =>
    rate === 0 ? t('paused') : rate === 1 ? t('realTime') : t('times', { rate: number(rate) })
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" gap="sm">
        <div>
          <Text fw={600}>{card.title}</Text>
          <Text size="sm" c="dimmed">
            {t('now', { time: time(card.now) })}
          </Text>
        </div>
        <Group gap="xs">
          <Select
            aria-label={t('clock')}
            allowDeselect={false}
            w={170}
            value={String(card.rate)}
            data={[...new Set([...rates, card.rate])].map((rate) => ({ value: String(rate), label: label(rate) }))}
            onChange={(value) => change.mutate(() => setRate(slug, Number(value)))}
          />
          <Button variant="default" mih={42} loading={change.isPending} onClick={() => change.mutate(() => step(slug, 10))}>
            {t('step', { minutes: 10 })}
          </Button>
        </Group>
      </Group>
      {change.isError && <Wrong error={change.error} />}
    </Paper>
  )
}
