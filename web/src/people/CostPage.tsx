import { SegmentedControl, Stack, Table, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ledger } from '../api/hubbub'
import { Await, Empty } from '../app/Await'
import { useWords } from '../text/language'

/** What models cost, by purpose, persona or day. */
export function CostPage() {
  const { t, number } = useWords()
  const [by, setBy] = useState('purpose')
  const query = useQuery({ queryKey: ['ledger', by], queryFn: () => ledger(by) })
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('cost')}
      </Title>
      <SegmentedControl
        aria-label={t('cost')}
        value={by}
        onChange={setBy}
        data={[
          { value: 'purpose', label: t('purpose') },
          { value: 'persona', label: t('persona') },
          { value: 'day', label: t('day') },
        ]}
      />
      <Await query={query}>
        {(lines) =>
          lines.length === 0 ? (
            <Empty title={t('noCost')} />
          ) : (
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th />
                  <Table.Th>{t('calls')}</Table.Th>
                  <Table.Th>{t('tokens')}</Table.Th>
                  <Table.Th>{t('spent')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {lines.map((line) => (
                  <Table.Tr key={line.key}>
                    <Table.Th scope="row">{line.key}</Table.Th>
                    <Table.Td>{number(line.calls)}</Table.Td>
                    <Table.Td>{number(line.tokens)}</Table.Td>
                    <Table.Td>{line.costMicros === null ? t('unknownPrice') : `$${(line.costMicros / 1e6).toFixed(6)}`}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </Await>
    </Stack>
  )
}
