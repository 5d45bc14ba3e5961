import { Group, Paper, Progress, SegmentedControl, Stack, Table, Text, Title, useComputedColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import Graph from 'graphology'
import louvain from 'graphology-communities-louvain'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { useEffect, useMemo, useRef, useState } from 'react'
import Sigma from 'sigma'
import { Wrong } from '../app/Await'
import { PageLink } from '../app/Links'
import { useWords } from '../text/language'
import { around, type Neighbourhood } from './around'
import { GraphQuestions } from './GraphQuestions'

/** Neighbours asked for their own followers: the more, the larger the picture. */
const sizes = [12, 40, 120]

const palette = ['#4c6ef5', '#f76707', '#12a375', '#be4bdb', '#e03131', '#1098ad', '#f59f00', '#868e96']

/** Who follows whom round one account. */
export function GraphPage() {
  const { t } = useWords()
  const { slug = '', id = '' } = useParams({ strict: false })
  const [asked, setAsked] = useState(sizes[0]!)
  const [share, setShare] = useState(0)
  const query = useQuery({
    queryKey: ['graph', slug, id, asked],
    queryFn: () => around(slug, id, asked, setShare),
    staleTime: 60_000,
  })
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('graph')}
        </Title>
        <SegmentedControl
          aria-label={t('howMuch')}
          value={String(asked)}
          onChange={(value) => setAsked(Number(value))}
          data={sizes.map((size, index) => ({ value: String(size), label: t((['small', 'medium', 'large'] as const)[index]!) }))}
        />
      </Group>
      {query.isFetching && <Progress value={100 * share} animated aria-label={t('graph')} />}
      {query.isError && <Wrong error={query.error} retry={() => void query.refetch()} />}
      {query.data && <Network view={query.data} />}
      <GraphQuestions />
    </Stack>
  )
}

/** The graph with its communities found and its nodes put where their ties pull them. */
function laidOut(view: Neighbourhood): Graph {
  const graph = new Graph({ type: 'directed', multi: false })
  view.nodes.forEach((node, index) => {
    // A sunflower to begin with: the same each time, and none on another.
    const turn = index * 2.399963
    const far = node.account === view.centre.account ? 0 : 10 * Math.sqrt(index + 1)
    graph.addNode(node.account, {
      label: `@${node.handle}`,
      x: far * Math.cos(turn),
      y: far * Math.sin(turn),
      size: 2 + 1.6 * Math.log10(1 + node.followers),
    })
  })
  for (const [from, to] of view.edges) {
    if (from !== to && graph.hasNode(from) && graph.hasNode(to) && !graph.hasEdge(from, to)) {
      graph.addEdge(from, to)
    }
  }
  // By a fixed chance, so that the same people always have the same colours.
  let seed = 1
  louvain.assign(graph, {
    rng: () => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed / 2_147_483_647
    },
  })
  const settings = { ...forceAtlas2.inferSettings(graph), adjustSizes: false }
  forceAtlas2.assign(graph, { iterations: graph.order > 2_000 ? 60 : 160, settings })
  return graph
}

function Network({ view }: { view: Neighbourhood }) {
  const { t, number } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const go = useNavigate()
  const holder = useRef<HTMLDivElement>(null)
  const dark = useComputedColorScheme() === 'dark'
  const handle = view.centre.handle
  const graph = useMemo(() => laidOut(view), [view])
  useEffect(() => {
    const target = holder.current
    if (!target) {
      return
    }
    graph.forEachNode((node, { community }) => {
      const centre = node === String(view.centre.account)
      graph.setNodeAttribute(node, 'color', centre ? (dark ? '#ffffff' : '#000000') : palette[(community as number) % palette.length])
    })
    graph.forEachEdge((edge) => {
      graph.mergeEdgeAttributes(edge, { size: 0.5, color: dark ? '#43484d' : '#d5d9de' })
    })
    const sigma = new Sigma(graph, target, {
      labelColor: { color: dark ? '#dee2e6' : '#343a40' },
      renderEdgeLabels: false,
      labelRenderedSizeThreshold: 4,
      hideEdgesOnMove: graph.size > 5000,
    })
    sigma.on('clickNode', ({ node }) => void go({ to: '/s/$slug/accounts/$id', params: { slug, id: node } }))
    return () => sigma.kill()
  }, [graph, view, dark, go, slug])
  const known = useMemo(
    () =>
      view.nodes
        .filter((node) => graph.hasNode(node.account))
        .map((node) => ({ node, ties: graph.degree(node.account) }))
        .sort((one, other) => other.ties - one.ties)
        .slice(0, 15),
    [view, graph],
  )
  return (
    <>
      <Text>{t('neighbourhood', { handle })}</Text>
      <Text size="sm" c="dimmed">
        {t('nodes', { nodes: number(graph.order), edges: number(graph.size) })}. {t('coloursMean')}
      </Text>
      <Paper withBorder ref={holder} role="img" aria-label={t('neighbourhood', { handle })} style={{ height: '62dvh' }} />
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
            {known.map(({ node, ties }) => (
              <Table.Tr key={node.account}>
                <Table.Td>
                  <PageLink to="/s/$slug/accounts/$id" params={{ slug, id: String(node.account) }}>
                    {node.name}
                  </PageLink>
                </Table.Td>
                <Table.Td ta="right">{number(ties)}</Table.Td>
                <Table.Td ta="right">{number(node.followers)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Paper>
    </>
  )
}
