import { Group, Paper, SegmentedControl, Select, Stack, Table, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Costs, costs, type Dimension, dimensions, dollars, type Sum } from '../api/cost'
import { Await } from '../app/Await'
import type { Key } from '../text/english'
import { useWords } from '../text/language'

const names: Record<Dimension, Key> = {
  purpose: 'purpose',
  persona: 'byPersona',
  society: 'society',
  user: 'byUser',
  day: 'day',
  model: 'byModel',
  content: 'byContent',
  conversation: 'thread',
}

/** What calls to models came to, told apart as one likes. */
export function Ledger() {
  const { t } = useWords()
  const [by, setBy] = useState<Dimension>('purpose')
  const [days, setDays] = useState(7)
  const query = useQuery({
    queryKey: ['costs', by, days],
    queryFn: () => costs(by, days),
    refetchInterval: 10_000,
    placeholderData: keepPreviousData,
  })
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" mb="xs" align="flex-end">
        <Title order={2} size="h5">
          {t('ledger')}
        </Title>
        <Group gap="sm">
          <Select
            size="sm"
            aria-label={t('toldApartBy')}
            allowDeselect={false}
            value={by}
            onChange={(value) => setBy(value as Dimension)}
            data={dimensions.map((one) => ({ value: one, label: t(names[one]) }))}
          />
          <SegmentedControl
            aria-label={t('lookBack')}
            value={String(days)}
            onChange={(value) => setDays(Number(value))}
            data={[1, 7, 31].map((one) => ({ value: String(one), label: t('daysShort', { days: one }) }))}
          />
        </Group>
      </Group>
      <Await query={query}>{(bill) => <Bill bill={bill} what={t(names[by])} />}</Await>
    </Paper>
  )
}

function Bill({ bill, what }: { bill: Costs; what: string }) {
  const { t, number, word, tongue } = useWords()
  if (bill.total.calls === 0) {
    return <Text c="dimmed">{t('noCost')}</Text>
  }
  const worded = bill.by === 'purpose' || bill.by === 'content'
  // What nobody knows is called unknown and never counted as nothing.
  const money = (sum: Sum) =>
    sum.micros === null
      ? t('unknownPrice')
      : dollars(sum.micros, tongue) + (sum.unknownCalls > 0 ? ` ${t('andUnknown', { count: number(sum.unknownCalls) })}` : '')
  const cells = (sum: Sum) => (
    <>
      <Table.Td ta="right">{number(sum.calls)}</Table.Td>
      <Table.Td ta="right">{number(sum.failed)}</Table.Td>
      <Table.Td ta="right">{number(sum.input + sum.output)}</Table.Td>
      <Table.Td ta="right">{money(sum)}</Table.Td>
    </>
  )
  return (
    <Stack gap="xs">
      <Table.ScrollContainer minWidth={460} type="native">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{what}</Table.Th>
              <Table.Th ta="right">{t('calls')}</Table.Th>
              <Table.Th ta="right">{t('failedCalls')}</Table.Th>
              <Table.Th ta="right">{t('tokens')}</Table.Th>
              <Table.Th ta="right">{t('spent')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {bill.rows.map((row) => (
              <Table.Tr key={row.sum.key}>
                <Table.Td>{row.name === '' ? t('ofNone') : worded ? word(row.name) : row.name}</Table.Td>
                {cells(row.sum)}
              </Table.Tr>
            ))}
            <Table.Tr fw={650}>
              <Table.Td>{t('allTogether')}</Table.Td>
              {cells(bill.total)}
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {bill.more > 0 && (
        <Text size="sm" c="dimmed">
          {t('moreRows', { count: number(bill.more) })}
        </Text>
      )}
      {bill.total.uncheckedMicros > 0 && (
        <Text size="sm" c="dimmed">
          {t('uncheckedPrices', { money: dollars(bill.total.uncheckedMicros, tongue) })}
        </Text>
      )}
      {bill.total.estimatedMicros > 0 && (
        <Text size="sm" c="dimmed">
          {t('estimated', { money: dollars(bill.total.estimatedMicros, tongue) })}
        </Text>
      )}
    </Stack>
  )
}
