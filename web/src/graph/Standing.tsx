import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { loadGraph, type Standing, standingOf } from '../api/graph'
import { Wrong } from '../app/Await'
import { covers, useSociety } from '../society/useClock'
import type { Key } from '../text/english'
import { useWords } from '../text/language'

const look = 1000

/** Whether a graph will be otherwise without anybody's doing. */
const moving = (now?: Standing) => now?.state === 'loading' || now?.state === 'lost'

/** How the graph of a society stands; asked again and again while it changes. */
export function useStanding(slug: string) {
  return useQuery({
    queryKey: ['graph standing', slug],
    queryFn: () => standingOf(slug),
    refetchInterval: (query) => (moving(query.state.data) ? look : false),
  })
}

const steps: Record<string, Key> = {
  waiting: 'stepWaiting',
  'downloading Neo4j': 'stepDownload',
  'writing personas and follows': 'stepFiles',
  importing: 'stepImport',
  'starting Neo4j': 'stepStart',
  'people and their follows': 'stepPeople',
  connecting: 'stepConnect',
  'personas and communities': 'stepFiles',
  follows: 'stepImport',
  'bringing it back': 'stepBack',
}

/** What brings the graph here, or how far it is on its way; nothing when it is there. */
export function OnItsWay({ slug, now }: { slug: string; now: Standing }) {
  const { t, percent } = useWords()
  if (now.state === 'in-step') {
    return null
  }
  if (!moving(now)) {
    return <Begin slug={slug} problem={now.problem} />
  }
  const step = steps[now.step]
  return (
    <Stack gap={4}>
      <Text size="sm">{t('graphLoading')}</Text>
      <Progress value={Math.max(2, now.progress * 100)} animated aria-label={t('graphLoading')} />
      <Group justify="space-between" gap="xs">
        <Text size="xs" c="dimmed">
          {step ? t(step) : now.step}
        </Text>
        <Text size="xs" c="dimmed">
          {percent(now.progress)}
        </Text>
      </Group>
    </Stack>
  )
}

function Begin({ slug, problem }: { slug: string; problem: string }) {
  const { t } = useWords()
  const client = useQueryClient()
  const society = useSociety(slug).data
  const loading = useMutation({
    mutationFn: () => loadGraph(slug),
    onSuccess: (now) => client.setQueryData(['graph standing', slug], now),
  })
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm" c="dimmed">
        {t('graphOff')}
      </Text>
      {problem && <Text size="sm">{problem}</Text>}
      {covers(society?.role, 'moderator') && (
        <Button variant="light" mih={44} loading={loading.isPending} onClick={() => loading.mutate()}>
          {t('graphLoad')}
        </Button>
      )}
      {loading.isError && <Wrong error={loading.error} />}
    </Stack>
  )
}
