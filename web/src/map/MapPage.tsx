import { Group, Paper, SegmentedControl, Select, Stack, Table, Text, Title, UnstyledButton, useComputedColorScheme } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Climate } from '../api/insight'
import { Await, Empty } from '../app/Await'
import { stanceColour } from '../chart/colours'
import { Player } from '../chart/Player'
import { SpanChoice } from '../chart/SpanChoice'
import { useClimate } from '../chart/useClimate'
import { usePlayback } from '../chart/usePlayback'
import type { Key } from '../text/english'
import { useWords } from '../text/language'
import { type Region, regions } from './atlas'
import { heardAt } from './heard'
import { PlaceCard } from './PlaceCard'
import { WorldMap } from './WorldMap'

const names: Record<Region, Key> = {
  world: 'world',
  americas: 'americas',
  europe: 'europe',
  africa: 'africa',
  asiaPacific: 'asiaPacific',
}

/** Where the public talks and how it feels there, now and back in time. */
export function MapPage() {
  const { t } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const [hours, setHours] = useState(24)
  const query = useClimate(slug, hours)
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('map')}
        </Title>
        <SpanChoice hours={hours} choose={setHours} />
      </Group>
      <Await query={query}>{(climate) => <Talk climate={climate} />}</Await>
    </Stack>
  )
}

function Talk({ climate }: { climate: Climate }) {
  const { t, number, time, country } = useWords()
  const dark = useComputedColorScheme() === 'dark'
  const [region, setRegion] = useState<Region>('world')
  const [colourBy, setColourBy] = useState<'stance' | 'amount'>('stance')
  const [chosen, setChosen] = useState('')
  const last = Math.max(0, climate.buckets.length - 1)
  const playback = usePlayback(last)
  const bucket = playback.atEnd ? null : Math.round(playback.at)
  const heard = heardAt(climate.places, bucket)
  const acts = heard.reduce((sum, one) => sum + one.acts, 0)
  const place = chosen === '' ? undefined : climate.places.find((one) => one.country === chosen)
  const text =
    bucket === null
      ? t('mapWhole', { count: number(acts), from: time(climate.from), to: time(climate.to) })
      : t('mapMoment', { count: number(acts), time: time(climate.buckets[bucket]?.at ?? climate.to) })
  if (climate.acts === 0) {
    return <Empty title={t('nothingYet')} hint={t('nothingYetHint')} />
  }
  return (
    <>
      <Paper withBorder p="sm">
        <Group justify="space-between" mb="xs" gap="xs">
          <Select
            aria-label={t('region')}
            size="sm"
            w={180}
            allowDeselect={false}
            value={region}
            onChange={(value) => setRegion(value as Region)}
            data={(Object.keys(regions) as Region[]).map((one) => ({ value: one, label: t(names[one]) }))}
          />
          <SegmentedControl
            aria-label={t('colouredBy')}
            value={colourBy}
            onChange={(value) => setColourBy(value as 'stance' | 'amount')}
            data={[
              { value: 'stance', label: t('stance') },
              { value: 'amount', label: t('amount') },
            ]}
          />
        </Group>
        <WorldMap heard={heard} region={region} colourBy={colourBy} chosen={chosen} choose={setChosen} label={`${t('map')}. ${text}`} />
        <Legend colourBy={colourBy} />
        <Player playback={playback} length={last} label={t('moment')} text={text} />
      </Paper>
      <div className="map-below">
        {place && <PlaceCard place={place} onClose={() => setChosen('')} />}
        <Paper withBorder p="sm">
          <Table.ScrollContainer minWidth={300} mah={460} type="native">
            <Table stickyHeader highlightOnHover captionSide="top">
              <Table.Caption>{t('byCountry')}</Table.Caption>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('country')}</Table.Th>
                  <Table.Th ta="right" visibleFrom="xs">
                    {t('personas')}
                  </Table.Th>
                  <Table.Th ta="right">{t('acts')}</Table.Th>
                  <Table.Th ta="right">{t('stance')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {heard.map((one) => (
                  <Table.Tr key={one.country} bg={one.country === chosen ? 'var(--mantine-primary-color-light)' : undefined}>
                    <Table.Td>
                      <UnstyledButton
                        className="link"
                        c={one.country === chosen ? 'inherit' : undefined}
                        aria-pressed={one.country === chosen}
                        onClick={() => setChosen(one.country === chosen ? '' : one.country)}
                      >
                        {country(one.country)}
                      </UnstyledButton>
                    </Table.Td>
                    <Table.Td ta="right" visibleFrom="xs">
                      {number(one.personas)}
                    </Table.Td>
                    <Table.Td ta="right">{number(one.acts)}</Table.Td>
                    <Table.Td ta="right">
                      <Group gap={6} justify="flex-end" wrap="nowrap">
                        <span className="dot" style={{ background: stanceColour(one.stance, dark) }} aria-hidden="true" />
                        {one.stance.toFixed(2)}
                      </Group>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Paper>
      </div>
    </>
  )
}

function Legend({ colourBy }: { colourBy: 'stance' | 'amount' }) {
  const { t } = useWords()
  const dark = useComputedColorScheme() === 'dark'
  const stops =
    colourBy === 'stance'
      ? [-0.6, -0.3, 0, 0.3, 0.6].map((value) => stanceColour(value, dark))
      : ['#e9ecef', '#364fc7']
  return (
    <Group gap="lg" my="xs">
      <Group gap={8} wrap="nowrap">
        <Text size="xs" c="dimmed">
          {t(colourBy === 'stance' ? 'opposed' : 'few')}
        </Text>
        <span className="ramp" style={{ background: `linear-gradient(to right, ${stops.join(', ')})` }} aria-hidden="true" />
        <Text size="xs" c="dimmed">
          {t(colourBy === 'stance' ? 'inFavour' : 'manyPerHead')}
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        {t('circleMeans')}
      </Text>
    </Group>
  )
}
