import { Group, Paper, Progress, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Megaphone } from 'lucide-react'
import { climate } from '../api/insight'
import { trending } from '../api/society'
import { PageLink } from '../app/Links'
import { useWords } from '../text/language'

/** Beside the timeline, where there is room: what is talked about most. */
export function Aside({ slug }: { slug: string }) {
  const { t, word, number } = useWords()
  const talk = useQuery({
    queryKey: ['climate', slug, 6],
    queryFn: ({ signal }) => climate(slug, 6, signal),
    refetchInterval: 10_000,
  })
  const loud = useQuery({ queryKey: ['trending', slug], queryFn: () => trending(slug), refetchInterval: 15_000 })
  const most = Math.max(1, ...(talk.data?.topics ?? []).map((one) => one.acts))
  return (
    <aside className="aside" aria-label={t('talkedAbout')}>
      <Stack gap="sm">
        <Paper withBorder p="md">
          <Group gap="xs" mb={4}>
            <Megaphone size={18} aria-hidden="true" />
            <PageLink to="/s/$slug/events" params={{ slug }} fw={600}>
              {t('tellEvent')}
            </PageLink>
          </Group>
          <Text size="sm" c="dimmed">
            {t('tellEventHint')}
          </Text>
        </Paper>
        {talk.data && talk.data.topics.length > 0 && (
          <Paper withBorder p="md">
            <Title order={2} size="h5" mb="xs">
              {t('topicsLately')}
            </Title>
            {talk.data.topics.slice(0, 7).map((one) => (
              <div key={one.topic}>
                <Group justify="space-between" gap="xs" wrap="nowrap">
                  <Text size="sm" truncate>
                    {word(one.topic)}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {number(one.acts)}
                  </Text>
                </Group>
                <Progress value={(100 * one.acts) / most} size={4} mb={6} aria-label={word(one.topic)} />
              </div>
            ))}
            <PageLink to="/s/$slug/charts" params={{ slug }} size="sm">
              {t('charts')}
            </PageLink>
          </Paper>
        )}
        {loud.data && loud.data.length > 0 && (
          <Paper withBorder p="md">
            <Title order={2} size="h5" mb="xs">
              {t('loudest')}
            </Title>
            <Stack gap="xs">
              {loud.data.slice(0, 4).map((one) => (
                <div key={one.id}>
                  <PageLink to="/s/$slug/posts/$id" params={{ slug, id: one.id }} size="sm" c="inherit" lineClamp={2}>
                    {one.text}
                  </PageLink>
                  <Text size="xs" c="dimmed">
                    @{one.account?.handle} · {t('reactions', { count: number(one.replies + one.reposts + one.quotes) })}
                  </Text>
                </div>
              ))}
            </Stack>
          </Paper>
        )}
      </Stack>
    </aside>
  )
}
