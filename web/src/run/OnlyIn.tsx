import { Stack, Table, Text } from '@mantine/core'
import type { Comparison, OnlyOne } from '../api/hubbub'
import { PageLink } from '../app/Links'
import { useWords } from '../text/language'

/** Who acted in one of two runs and not in the other. */
export function OnlyIn({ people }: { people: Comparison['people'] }) {
  const { t, number } = useWords()
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('whoActedMeans', { both: number(people.both) })}
      </Text>
      <Those run="A" count={people.first} busiest={people.onlyFirst} />
      <Those run="B" count={people.second} busiest={people.onlySecond} />
    </Stack>
  )
}

function Those({ run, count, busiest }: { run: string; count: number; busiest: OnlyOne[] }) {
  const { t, number, country } = useWords()
  return (
    <>
      <Text fw={600}>
        {t('onlyIn', { run })}: {number(count)} {t('personas').toLowerCase()}
      </Text>
      {busiest.length > 0 && (
        <Table.ScrollContainer minWidth={320} mah={320} type="native" tabIndex={0} aria-label={t('onlyIn', { run })}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('personas')}</Table.Th>
                <Table.Th>{t('country')}</Table.Th>
                <Table.Th ta="right">{t('acts')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {busiest.map((one) => (
                <Table.Tr key={one.persona}>
                  <Table.Td>
                    {one.society === null ? (
                      <>{one.name} </>
                    ) : (
                      <PageLink to="/s/$slug/accounts/$id" params={{ slug: one.society, id: String(one.persona) }}>
                        {one.name}
                      </PageLink>
                    )}{' '}
                    <Text span size="sm" c="dimmed">
                      @{one.handle}
                    </Text>
                  </Table.Td>
                  <Table.Td>{country(one.country)}</Table.Td>
                  <Table.Td ta="right">{number(one.acts)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {busiest.length > 0 && busiest.every((one) => one.society === null) && (
        <Text size="sm" c="dimmed">
          {t('noSuchSociety')}
        </Text>
      )}
    </>
  )
}
