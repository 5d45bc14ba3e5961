import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type EventCard, events } from '../api/hubbub'
import { climate, type ClimateEvent } from '../api/insight'
import { Await, Empty } from '../app/Await'
import { StanceBar } from '../chart/StanceBar'
import { useWords } from '../text/language'
import { EventComposer } from './EventComposer'
import { covers, useSociety } from './useClock'

/** What has happened, and where one tells the public what happens next. */
export function EventsPage() {
  const { t } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const card = useSociety(slug).data
  const query = useQuery({ queryKey: ['events', slug], queryFn: () => events(slug), refetchInterval: 10_000 })
  const talk = useQuery({
    queryKey: ['climate', slug, 168],
    queryFn: ({ signal }) => climate(slug, 168, signal),
    refetchInterval: 10_000,
  })
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('events')}
      </Title>
      {covers(card?.role, 'moderator') && <EventComposer slug={slug} />}
      <Title order={2} size="h4">
        {t('eventsSoFar')}
      </Title>
      <Await query={query}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={t('noEvents')} hint={t('noEventsHint')} />
          ) : (
            [...list]
              .reverse()
              .map((event) => (
                <Told key={event.id} event={event} talk={talk.data?.events.find((one) => one.id === event.id)} />
              ))
          )
        }
      </Await>
    </Stack>
  )
}

function Told({ event, talk }: { event: EventCard; talk?: ClimateEvent }) {
  const { t, time, word, country, number } = useWords()
  const place = [event.city, event.country && country(event.country)].filter(Boolean).join(', ')
  return (
    <Paper withBorder p="md" component="article" aria-label={event.title}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Text fw={600}>{event.title}</Text>
        <Badge variant="light" style={{ flexShrink: 0 }}>
          {word(event.type)}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {[time(event.at), place].filter(Boolean).join(' · ')}
      </Text>
      {event.text && (
        <Text size="sm" mt={4} lineClamp={3}>
          {event.text}
        </Text>
      )}
      {talk && (
        <Stack gap={4} mt="sm">
          <Text size="sm">{t('saidAbout', { count: number(talk.acts) })}</Text>
          <StanceBar favour={talk.favour} against={talk.against} all={talk.acts} />
        </Stack>
      )}
    </Paper>
  )
}
