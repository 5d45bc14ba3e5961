import { Group, Paper, Progress, SegmentedControl, Stack, Table, Text, Title, useComputedColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import Sigma from 'sigma'
import { type Surroundings, surroundingsOf } from '../api/surroundings'
import { Wrong } from '../app/Await'
import { PageLink } from '../app/Links'
import { useWords } from '../text/language'
import { GraphQuestions } from './GraphQuestions'
import { useLayout } from './useLayout'

/** Accounts in the picture. */
const sizes = [500, 5_000, 30_000]

const palette = ['#4c6ef5', '#f76707', '#12a375', '#be4bdb', '#e03131', '#1098ad', '#f59f00', '#868e96']

/** Who follows whom round one account. */
export function GraphPage() {
  const { t, number } = useWords()
  const { slug = '', id = '' } = useParams({ strict: false })
  const [most, setMost] = useState(sizes[0]!)
  const query = useQuery({
    queryKey: ['surroundings', slug, id, most],
    queryFn: ({ signal }) => surroundingsOf(slug, id, most, signal),
    staleTime: 60_000,
  })
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('graph')}
        </Title>
        <SegmentedControl
          aria-label={t('accountsMost')}
          value={String(most)}
          onChange={(value) => setMost(Number(value))}
          data={sizes.map((size) => ({ value: String(size), label: number(size) }))}
        />
      </Group>
      {query.isFetching && <Progress value={100} animated aria-label={t('accountsFetched')} />}
      {query.isError && <Wrong error={query.error} retry={() => void query.refetch()} />}
      {query.data && <Network key={`${id} ${most}`} view={query.data} />}
      <GraphQuestions />
    </Stack>
  )
}

function Network({ view }: { view: Surroundings }) {
  const { t, number } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const go = useNavigate()
  const holder = useRef<HTMLDivElement>(null)
  const dark = useComputedColorScheme() === 'dark'
  const handle = view.handles[0] ?? ''
  const { graph, share, coloured } = useLayout(view)
  useEffect(() => {
    const centre = String(view.accounts[0])
    graph.updateEachNodeAttributes(
      (node, attributes) => ({
        ...attributes,
        color: node === centre ? (dark ? '#ffffff' : '#000000') : palette[(attributes.community as number) % palette.length],
      }),
      { attributes: ['color'] },
    )
  }, [graph, view, dark, coloured])
  useEffect(() => {
    const target = holder.current
    if (!target) {
      return
    }
    const sigma = new Sigma(graph, target, {
      labelColor: { color: dark ? '#dee2e6' : '#343a40' },
      defaultEdgeColor: dark ? '#495057' : '#ced4da',
      zIndex: true,
      renderEdgeLabels: false,
      labelRenderedSizeThreshold: 4,
      hideEdgesOnMove: graph.size > 5_000,
      minEdgeThickness: graph.size > 20_000 ? 0.3 : 0.8,
      edgeReducer: () => ({ size: graph.size > 20_000 ? 0.3 : 0.8 }),
    })
    sigma.on('clickNode', ({ node }) => void go({ to: '/s/$slug/accounts/$id', params: { slug, id: node } }))
    return () => sigma.kill()
  }, [graph, dark, go, slug])
  return (
    <>
      <Text>{t('neighbourhood', { handle })}</Text>
      <Text size="sm" c="dimmed">
        {t('nodes', { nodes: number(graph.order), edges: number(view.follows) })}. {t('coloursMean')}
        {graph.size < view.follows && ` ${t('followsDrawn', { drawn: number(graph.size) })}`}
      </Text>
      <Progress value={100 * share} animated={share < 1} aria-label={t('findsItsShape')} style={{ opacity: share < 1 ? 1 : 0 }} />
      <Paper withBorder ref={holder} role="img" aria-label={t('neighbourhood', { handle })} style={{ height: '62dvh' }} />
      <MostTied view={view} />
    </>
  )
}

function MostTied({ view }: { view: Surroundings }) {
  const { t, number } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const tied = useMemo(() => {
    const ties = new Uint32Array(view.accounts.length)
    view.edges.forEach((node) => ties[node]!++)
    return view.accounts
      .map((account, node) => ({ account, node, ties: ties[node]! }))
      .sort((one, other) => other.ties - one.ties)
      .slice(0, 15)
  }, [view])
  return (
    <Paper withBorder p="sm">
      <Table captionSide="top">
        <Table.Caption>{t('mostTied')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('account')}</Table.Th>
            <Table.Th ta="right">{t('ties')}</Table.Th>
            <Table.Th ta="right">{t('followers')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tied.map(({ account, node, ties }) => (
            <Table.Tr key={account}>
              <Table.Td>
                <PageLink to="/s/$slug/accounts/$id" params={{ slug, id: String(account) }}>
                  {view.names[node]}
                </PageLink>
              </Table.Td>
              <Table.Td ta="right">{number(ties)}</Table.Td>
              <Table.Td ta="right">{number(view.followers[node]!)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  )
}
