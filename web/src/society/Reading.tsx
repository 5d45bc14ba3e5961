import { Badge, Group, Spoiler, Stack, Text, Title } from '@mantine/core'
import type { EventCard } from '../api/hubbub'
import { useWords } from '../text/language'

/** What the program makes of what one types, and why. */
export function Reading({ reading }: { reading: EventCard }) {
  const { t, word, country } = useWords()
  const place = [reading.city, reading.country && country(reading.country)].filter(Boolean).join(', ')
  const topics = Object.entries(reading.topics)
    .sort((one, other) => other[1] - one[1])
    .slice(0, 4)
    .map(([topic]) => word(topic))
  const rows: [string, string][] = [
    [t('type'), word(reading.type)],
    [t('impact'), word(reading.impact)],
    [t('valence'), signed(reading.valence)],
    [t('controversy'), reading.controversy.toFixed(2)],
    [t('place'), place],
    [t('stakeholders'), reading.stakeholders.join(', ')],
  ]
  return (
    <Stack gap={6}>
      <Title order={3} size="h5">
        {t('readAs')}
      </Title>
      <dl className="facts">
        {rows
          .filter((row) => row[1])
          .map(([what, value]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Group gap={6}>
        {topics.map((topic) => (
          <Badge key={topic} variant="light" tt="none">
            {topic}
          </Badge>
        ))}
      </Group>
      <Spoiler maxHeight={0} showLabel={t('showWhy')} hideLabel={t('hideWhy')}>
        <ul className="plain">
          {reading.evidence.map((line) => (
            <li key={line}>
              <Text size="sm" c="dimmed">
                {line.replace(`${reading.id}: `, '')}
              </Text>
            </li>
          ))}
        </ul>
      </Spoiler>
    </Stack>
  )
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${value.toFixed(2)}`
}
