import { Stack, Text, Title, useComputedColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import Graph from 'graphology'
import { useEffect, useRef } from 'react'
import Sigma from 'sigma'
import { around, type GraphView } from '../api/hubbub'
import { Await } from '../app/Await'
import { useWords } from '../text/language'

/** Who follows whom round one account. */
export function GraphPage() {
  const { t } = useWords()
  const { slug = '', id = '' } = useParams({ strict: false })
  const query = useQuery({ queryKey: ['graph', slug, id], queryFn: () => around(slug, id) })
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('graph')}
      </Title>
      <Await query={query}>{(view) => <Network view={view} centre={id} />}</Await>
    </Stack>
  )
}

function hue(community: number): string {
  return `hsl(${(community * 137.5) % 360} 65% 52%)`
}

function Network({ view, centre }: { view: GraphView; centre: string }) {
  const { t, number } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const go = useNavigate()
  const holder = useRef<HTMLDivElement>(null)
  const dark = useComputedColorScheme() === 'dark'
  const handle = view.nodes.find((node) => node.id === centre)?.handle ?? centre
  useEffect(() => {
    const target = holder.current
    if (!target) {
      return
    }
    const graph = new Graph({ type: 'directed', multi: false })
    const members = new Map<number, number>()
    for (const node of view.nodes) {
      // Communities stand in a circle, their members in a spiral round the middle of each.
      const place = members.get(node.community) ?? 0
      members.set(node.community, place + 1)
      const turn = node.community * 2.399963
      const own = place * 2.399963
      const spread = 6 * Math.sqrt(place)
      graph.addNode(node.id, {
        label: `@${node.handle}`,
        x: node.id === centre ? 0 : 100 * Math.cos(turn) + spread * Math.cos(own),
        y: node.id === centre ? 0 : 100 * Math.sin(turn) + spread * Math.sin(own),
        size: 2 + 1.5 * Math.log10(1 + node.followers),
        color: node.id === centre ? '#f03e3e' : hue(node.community),
      })
    }
    for (const [from, to] of view.edges) {
      if (graph.hasNode(from) && graph.hasNode(to) && !graph.hasEdge(from, to)) {
        graph.addEdge(from, to, { size: 0.3, color: dark ? 'rgba(200,200,200,.2)' : 'rgba(80,80,80,.2)' })
      }
    }
    const sigma = new Sigma(graph, target, {
      labelColor: { color: dark ? '#dee2e6' : '#343a40' },
      renderEdgeLabels: false,
      hideEdgesOnMove: graph.size > 5000,
    })
    sigma.on('clickNode', ({ node }) => void go({ to: '/s/$slug/accounts/$id', params: { slug, id: node } }))
    return () => sigma.kill()
  }, [view, centre, dark, go, slug])
  return (
    <>
      <Text>{t('neighbourhood', { handle })}</Text>
      <Text size="sm" c="dimmed">
        {t('nodes', { nodes: number(view.nodes.length), edges: number(view.edges.length) })}
      </Text>
      <div
        ref={holder}
        role="img"
        aria-label={t('neighbourhood', { handle })}
        style={{ height: '65dvh', border: '1px solid var(--mantine-color-default-border)', borderRadius: 8 }}
      />
    </>
  )
}
