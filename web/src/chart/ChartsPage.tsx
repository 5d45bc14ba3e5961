import { Group, Paper, Progress, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Climate } from '../api/insight'
import { Await, Empty } from '../app/Await'
import { useWords } from '../text/language'
import { colours } from './colours'
import { SpanChoice } from './SpanChoice'
import { StanceBar } from './StanceBar'
import { TimeChart } from './TimeChart'
import { useClimate } from './useClimate'

/** How much is said, about what, and in which mood, as it is said. */
export function ChartsPage() {
  const { t } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const [hours, setHours] = useState(6)
  const query = useClimate(slug, hours)
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('charts')}
        </Title>
        <SpanChoice hours={hours} choose={setHours} />
      </Group>
      <Await query={query}>
        {(climate) =>
          climate.acts === 0 ? <Empty title={t('nothingYet')} hint={t('nothingYetHint')} /> : <Charts climate={climate} />
        }
      </Await>
    </Stack>
  )
}

function Charts({ climate }: { climate: Climate }) {
  const { t, word, number } = useWords()
  const minutes = climate.bucketMs / 60_000
  const times = climate.buckets.map((one) => Date.parse(one.at) / 1000)
  const rate = (pick: (bucket: Climate['buckets'][number]) => number) =>
    climate.buckets.map((one) => Math.round((100 * pick(one)) / minutes) / 100)
  const felt = climate.emotions.reduce((sum, one) => sum + one.acts, 0)
  const mostTopic = Math.max(1, ...climate.topics.map((one) => one.acts))
  return (
    <>
      <Panel title={t('actsPerMinute')}>
        <TimeChart
          times={times}
          lines={[
            { label: t('posts'), colour: colours.post, values: rate((one) => one.posts) },
            { label: t('replies'), colour: colours.reply, values: rate((one) => one.replies), dash: [6, 3] },
            { label: t('reposts'), colour: colours.repost, values: rate((one) => one.reposts), dash: [2, 3] },
            { label: t('quotes'), colour: colours.quote, values: rate((one) => one.quotes), dash: [10, 3, 2, 3] },
          ]}
        />
      </Panel>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
        <Panel title={t('stanceOverTime')} hint={t('stanceMeans')}>
          <TimeChart
            height={200}
            range={[-1, 1]}
            times={times}
            lines={[
              {
                label: t('stance'),
                colour: colours.favour,
                values: climate.buckets.map((one) => (one.posts + one.replies + one.quotes === 0 ? null : one.stance)),
              },
            ]}
          />
        </Panel>
        <Panel title={t('emotions')} hint={t('emotionsMeans', { count: number(felt) })}>
          <Bars rows={climate.emotions.slice(0, 9).map((one) => [word(one.emotion), one.acts, one.acts / Math.max(1, felt)])} />
        </Panel>
        <Panel title={t('topTopics')}>
          <Bars rows={climate.topics.slice(0, 10).map((one) => [word(one.topic), one.acts, one.acts / mostTopic])} />
        </Panel>
        <Panel title={t('events')}>
          {climate.events.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('noEvents')}
            </Text>
          ) : (
            <Stack gap="sm">
              {climate.events.map((one) => (
                <div key={one.id}>
                  <Text size="sm" fw={600}>
                    {one.title}
                  </Text>
                  <StanceBar favour={one.favour} against={one.against} all={one.acts} />
                </div>
              ))}
            </Stack>
          )}
        </Panel>
      </SimpleGrid>
    </>
  )
}

function Panel({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Title order={2} size="h5" mb={hint ? 0 : 'xs'}>
        {title}
      </Title>
      {hint && (
        <Text size="xs" c="dimmed" mb="xs">
          {hint}
        </Text>
      )}
      {children}
    </Paper>
  )
}

/** Rows of a name, its number and a bar; they are their own table. */
function Bars({ rows }: { rows: [string, number, number][] }) {
  const { number } = useWords()
  return (
    <Stack gap={6}>
      {rows.map(([name, count, share]) => (
        <Group key={name} wrap="nowrap" gap="sm">
          <Text size="sm" w={130} truncate>
            {name}
          </Text>
          <Progress value={100 * share} style={{ flex: 1 }} aria-label={name} />
          <Text size="sm" c="dimmed" w={48} ta="right">
            {number(count)}
          </Text>
        </Group>
      ))}
    </Stack>
  )
}
