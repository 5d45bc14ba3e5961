import 'uplot/dist/uPlot.min.css'
import { Accordion, Stack, Table, Text, Title, useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useParams } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import UPlot from 'uplot'
import { Empty } from '../app/Await'
import { ClockBar } from '../society/ClockBar'
import { useWords } from '../text/language'
import { type Pulse, usePulse } from './usePulse'

/** How much is said, minute by minute, as it is said. */
export function ChartsPage() {
  const { t } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const list = usePulse(slug)
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('charts')}
      </Title>
      <ClockBar slug={slug} />
      <Text fw={600}>{t('actsPerMinute')}</Text>
      <Text size="sm" c="dimmed">
        {t('whileOpen')}
      </Text>
      {list.length === 0 ? <Empty title={t('nothingYet')} hint={t('nothingYetHint')} /> : <Lines list={list} />}
    </Stack>
  )
}

const colours = ['#4c6ef5', '#be4bdb', '#12b886', '#f76707']

function Lines({ list }: { list: Pulse[] }) {
  const { t, number, time } = useWords()
  const { ref, width } = useElementSize()
  const holder = useRef<HTMLDivElement>(null)
  const dark = useComputedColorScheme() === 'dark'
  const names = [t('posts'), t('replies'), t('reposts'), t('quotes')]
  const first = list.map((one) => one.posts)
  useEffect(() => {
    const target = holder.current
    if (!target || width === 0) {
      return
    }
    const ink = dark ? '#ced4da' : '#495057'
    const chart = new UPlot(
      {
        width,
        height: 300,
        axes: [{ stroke: ink, grid: { show: false } }, { stroke: ink, grid: { stroke: 'rgba(134,142,150,.2)' } }],
        series: [{}, ...names.map((label, index) => ({ label, stroke: colours[index]!, width: 2 }))],
      },
      [
        list.map((one) => one.minute * 60),
        first,
        list.map((one) => one.replies),
        list.map((one) => one.reposts),
        list.map((one) => one.quotes),
      ],
      target,
    )
    return () => chart.destroy()
  }, [list, width, dark])
  return (
    <div ref={ref}>
      <div ref={holder} aria-hidden="true" />
      <Accordion variant="contained" mt="md">
        <Accordion.Item value="table">
          <Accordion.Control>{t('byTable')}</Accordion.Control>
          <Accordion.Panel>
            <Table.ScrollContainer minWidth={320} mah={400}>
              <Table stickyHeader>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('minute')}</Table.Th>
                    {names.map((name) => (
                      <Table.Th key={name}>{name}</Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {[...list].reverse().map((one) => (
                    <Table.Tr key={one.minute}>
                      <Table.Td>{time(one.minute * 60_000)}</Table.Td>
                      {[one.posts, one.replies, one.reposts, one.quotes].map((value, index) => (
                        <Table.Td key={names[index]}>{number(value)}</Table.Td>
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
