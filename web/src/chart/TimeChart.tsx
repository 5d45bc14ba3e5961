import 'uplot/dist/uPlot.min.css'
import { Accordion, Group, Table, Text, useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import UPlot from 'uplot'
import { useWords } from '../text/language'

/** One line of a chart; a gap where there is nothing. */
export interface Line {
  label: string
  colour: string
  values: (number | null)[]
  dash?: number[]
}

interface Props {
  /** Seconds since 1970. */
  times: number[]
  lines: Line[]
  height?: number
  range?: [number, number]
}

/** Lines over time, with a legend that stands still and the same numbers as a table. */
export function TimeChart({ times, lines, height = 260, range }: Props) {
  const { t, time, number, tongue } = useWords()
  const { ref, width } = useElementSize()
  const holder = useRef<HTMLDivElement>(null)
  const chart = useRef<UPlot | null>(null)
  const data = useRef<UPlot.AlignedData>([[]])
  const dark = useComputedColorScheme() === 'dark'
  const shape = lines.map((line) => line.label + line.colour).join('|')
  data.current = [times, ...lines.map((line) => line.values)]
  // Made anew when its form changes; new numbers only move the lines.
  useEffect(() => {
    const target = holder.current
    if (!target || width === 0) {
      return
    }
    const ink = dark ? '#ced4da' : '#495057'
    const grid = { stroke: 'rgba(134,142,150,.2)', width: 1 }
    const hours = new Intl.DateTimeFormat(tongue, { hour: '2-digit', minute: '2-digit' })
    const days = new Intl.DateTimeFormat(tongue, { day: 'numeric', month: 'short', hour: '2-digit' })
    const made = new UPlot(
      {
        width,
        height,
        // Room for half a label at the right end.
        padding: [10, 30, 0, 0],
        legend: { show: false },
        cursor: { y: false },
        scales: range ? { y: { range } } : { y: { range: (_, low, high) => [Math.min(0, low), Math.max(high * 1.1, 0.1)] } },
        axes: [
          {
            stroke: ink,
            grid: { show: false },
            values: (plot, ticks) => {
              const long = (plot.scales.x?.max ?? 0) - (plot.scales.x?.min ?? 0) > 129_600
              return ticks.map((tick) => (long ? days : hours).format(tick * 1000))
            },
          },
          { stroke: ink, grid, size: 46 },
        ],
        series: [
          {},
          ...lines.map((line) => ({ label: line.label, stroke: line.colour, width: 2, dash: line.dash, points: { show: false } })),
        ],
      },
      data.current,
      target,
    )
    chart.current = made
    return () => {
      chart.current = null
      made.destroy()
    }
  }, [shape, width, height, dark, tongue, range?.[0], range?.[1]])
  useEffect(() => {
    chart.current?.setData(data.current)
  })
  return (
    <div ref={ref}>
      <div ref={holder} aria-hidden="true" />
      {lines.length > 1 && (
        <Group gap="md" mt={4}>
          {lines.map((line) => (
            <Group key={line.label} gap={6} wrap="nowrap">
              <svg width="26" height="4" aria-hidden="true">
                <line x1="0" y1="2" x2="26" y2="2" stroke={line.colour} strokeWidth="3" strokeDasharray={line.dash?.join(' ')} />
              </svg>
              <Text size="xs" c="dimmed">
                {line.label}
              </Text>
            </Group>
          ))}
        </Group>
      )}
      <Accordion variant="filled" mt="xs" chevronPosition="left">
        <Accordion.Item value="table">
          <Accordion.Control px="xs">
            <Text size="sm">{t('byTable')}</Text>
          </Accordion.Control>
          <Accordion.Panel>
            <Table.ScrollContainer minWidth={280} mah={360} type="native">
              <Table stickyHeader>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('moment')}</Table.Th>
                    {lines.map((line) => (
                      <Table.Th key={line.label} ta="right">
                        {line.label}
                      </Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {times.map((_, row) => times.length - 1 - row).map((row) => (
                    <Table.Tr key={times[row]}>
                      <Table.Td>{time(times[row]! * 1000)}</Table.Td>
                      {lines.map((line) => (
                        <Table.Td key={line.label} ta="right">
                          {line.values[row] === null ? '–' : number(line.values[row] ?? 0)}
                        </Table.Td>
                      ))}
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
    </div>
  )
}
