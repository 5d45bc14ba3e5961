import { CloseButton, Group, Paper, Table, Text, Title } from '@mantine/core'
import type { ClimatePlace } from '../api/insight'
import { Sparkline } from '../chart/Sparkline'
import { useWords } from '../text/language'

/** One country: how much it says, how it feels, and which of its cities are loudest. */
export function PlaceCard({ place, onClose }: { place: ClimatePlace; onClose: () => void }) {
  const { t, number, country } = useWords()
  return (
    <Paper withBorder p="md" role="region" aria-label={country(place.country)}>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {country(place.country)}
        </Title>
        <CloseButton aria-label={t('close')} onClick={onClose} size="lg" />
      </Group>
      <Text size="sm" c="dimmed">
        {t('placeFigures', {
          personas: number(place.personas),
          acts: number(place.acts),
          stance: place.stance.toFixed(2),
        })}
      </Text>
      <Sparkline values={place.counts} label={t('actsOverTime')} />
      {place.cities.length > 0 && (
        <Table mt="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('town')}</Table.Th>
              <Table.Th ta="right">{t('acts')}</Table.Th>
              <Table.Th ta="right">{t('stance')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {place.cities.map((city) => (
              <Table.Tr key={city.city}>
                <Table.Td>{city.city}</Table.Td>
                <Table.Td ta="right">{number(city.acts)}</Table.Td>
                <Table.Td ta="right">{city.stance.toFixed(2)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Paper>
  )
}
