import { Button, Table } from '@mantine/core'
import { useState } from 'react'
import type { Count } from '../api/hubbub'
import { useWords } from '../text/language'
import { difference, mostChanged, total } from './counting'

interface Props {
  title: string
  counts: Record<string, Count>
  name: (key: string) => string
  /** Shows the mean stance of each run. */
  stance?: boolean
  /** Adds a row of all together. */
  summed?: boolean
  /** In the order of the names and whole, not by what changed most. */
  ordered?: string[]
}

const FEW = 8

/** What stands in both of two runs and what in one alone, row by row. */
export function CountTable({ title, counts, name, stance = false, summed = false, ordered }: Props) {
  const { t, number, percent } = useWords()
  const [all, showAll] = useState(false)
  const rows = ordered
    ? ordered.flatMap((key): [string, Count][] => (counts[key] ? [[key, counts[key]]] : []))
    : mostChanged(counts)
  const shown = all || ordered ? rows : rows.slice(0, FEW)
  const mean = (value: number | null) => (value === null ? '–' : value.toFixed(2).replace('-', '−'))
  return (
    <>
      <Table.ScrollContainer minWidth={stance ? 540 : 420} type="native">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{title}</Table.Th>
              <Table.Th ta="right">{t('onlyIn', { run: 'A' })}</Table.Th>
              <Table.Th ta="right">{t('inBoth')}</Table.Th>
              <Table.Th ta="right">{t('onlyIn', { run: 'B' })}</Table.Th>
              <Table.Th ta="right">{t('change')}</Table.Th>
              {stance && <Table.Th ta="right">{t('stanceOf', { run: 'A' })}</Table.Th>}
              {stance && <Table.Th ta="right">{t('stanceOf', { run: 'B' })}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(([key, count]) => (
              <Table.Tr key={key}>
                <Table.Th scope="row">{name(key)}</Table.Th>
                <Table.Td ta="right">{number(count.first)}</Table.Td>
                <Table.Td ta="right">{number(count.both)}</Table.Td>
                <Table.Td ta="right">{number(count.second)}</Table.Td>
                <Table.Td ta="right">{difference(count, percent)}</Table.Td>
                {stance && <Table.Td ta="right">{mean(count.firstStance)}</Table.Td>}
                {stance && <Table.Td ta="right">{mean(count.secondStance)}</Table.Td>}
              </Table.Tr>
            ))}
            {summed && <Sum of={total(Object.values(counts))} />}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rows.length > shown.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => showAll(true)}>
          {t('showAllOf', { count: number(rows.length) })}
        </Button>
      )}
    </>
  )
}

function Sum({ of }: { of: Count }) {
  const { t, number, percent } = useWords()
  return (
    <Table.Tr fw={650}>
      <Table.Th scope="row">{t('allTogether')}</Table.Th>
      <Table.Td ta="right">{number(of.first)}</Table.Td>
      <Table.Td ta="right">{number(of.both)}</Table.Td>
      <Table.Td ta="right">{number(of.second)}</Table.Td>
      <Table.Td ta="right">{difference(of, percent)}</Table.Td>
    </Table.Tr>
  )
}
