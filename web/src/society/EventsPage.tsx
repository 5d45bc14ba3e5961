import { Badge, Button, Group, Paper, Stack, Table, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { classify, type EventCard, events, tell } from '../api/hubbub'
import { Await, Empty, Wrong } from '../app/Await'
import { useWords } from '../text/language'
import { ClockBar } from './ClockBar'

/** What has happened, and where one tells the public what happens next. */
export function EventsPage() {
  const { t, time } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const query = useQuery({ queryKey: ['events', slug], queryFn: () => events(slug), refetchInterval: 10_000 })
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('events')}
      </Title>
      <ClockBar slug={slug} />
      <EventComposer slug={slug} />
      <Await query={query}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={t('noEvents')} />
          ) : (
            list.map((event) => (
              <Paper withBorder p="sm" key={event.id}>
                <Text fw={600}>{event.title}</Text>
                <Group gap="xs">
                  <Badge variant="light">{event.type}</Badge>
                  <Text size="sm" c="dimmed">
                    {time(event.at)}
                  </Text>
                </Group>
              </Paper>
            ))
          )
        }
      </Await>
    </Stack>
  )
}

function EventComposer({ slug }: { slug: string }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const go = useNavigate()
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [settled] = useDebouncedValue({ title: title.trim(), text: text.trim() }, 300)
  const reading = useQuery({
    queryKey: ['reading', slug, settled],
    queryFn: ({ signal }) => classify(slug, settled, signal),
    enabled: settled.title.length > 3,
    placeholderData: (before) => before,
  })
  const telling = useMutation({
    mutationFn: () => tell(slug, { title: title.trim(), text: text.trim() }),
    onSuccess: () => {
      setTitle('')
      setText('')
      void queries.invalidateQueries({ queryKey: ['events', slug] })
      void go({ to: '/s/$slug', params: { slug } })
    },
  })
  return (
    <Paper
      withBorder
      p="md"
      component="form"
      onSubmit={(event) => {
        event.preventDefault()
        telling.mutate()
      }}
    >
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('tellEvent')}
        </Title>
        <TextInput label={t('eventTitle')} required value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
        <Textarea label={t('eventText')} autosize minRows={2} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        {reading.data && settled.title.length > 3 && <Reading reading={reading.data} />}
        {reading.isError && <Wrong error={reading.error} />}
        {telling.isError && <Wrong error={telling.error} />}
        <Group justify="flex-end">
          <Button type="submit" mih={44} disabled={title.trim().length < 4} loading={telling.isPending}>
            {t('tell')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}

/** What the program makes of what one types, and why. */
function Reading({ reading }: { reading: EventCard }) {
  const { t } = useWords()
  const rows: [string, string][] = [
    [t('type'), reading.type],
    [t('impact'), reading.impact],
    [t('valence'), reading.valence.toFixed(2)],
    [t('controversy'), reading.controversy.toFixed(2)],
    [t('place'), [reading.city, reading.country].filter(Boolean).join(', ')],
    [
      t('topics'),
      Object.entries(reading.topics)
        .sort((one, other) => other[1] - one[1])
        .slice(0, 4)
        .map(([topic]) => topic)
        .join(', '),
    ],
    [t('stakeholders'), reading.stakeholders.join(', ')],
  ]
  return (
    <div aria-live="polite">
      <Table.ScrollContainer minWidth={280}>
        <Table>
          <Table.Caption>{t('readAs')}</Table.Caption>
          <Table.Tbody>
            {rows
              .filter((row) => row[1])
              .map(([what, value]) => (
                <Table.Tr key={what}>
                  <Table.Th scope="row">{what}</Table.Th>
                  <Table.Td>{value}</Table.Td>
                </Table.Tr>
              ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {reading.evidence.map((line) => (
        <Text size="sm" c="dimmed" key={line}>
          {line}
        </Text>
      ))}
    </div>
  )
}
