import { Stack, Text, Title, useComputedColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import Graph from 'graphology'
import { useEffect, useRef } from 'react'
import Sigma from 'sigma'
import { type Account, accountBy, others } from '../api/society'
import { Await } from '../app/Await'
import { useWords } from '../text/language'

interface View {
  centre: Account
  nodes: Account[]
  edges: [number, number][]
}

const asked = 12

/** An account, those who follow it and whom it follows, and what holds among the best known of them. */
async function around(slug: string, id: string): Promise<View> {
  const [centre, followers, followees] = await Promise.all([
    accountBy(slug, id),
    others(slug, id, 'followers'),
    others(slug, id, 'following'),
  ])
  const nodes = new Map<number, Account>([[centre.account, centre]])
  const edges: [number, number][] = []
  for (const one of followers.accounts) {
    nodes.set(one.account, one)
    edges.push([one.account, centre.account])
  }
  for (const one of followees.accounts) {
    nodes.set(one.account, one)
    edges.push([centre.account, one.account])
  }
  const best = [...nodes.values()].sort((one, other) => other.followers - one.followers).slice(0, asked)
  const theirs = await Promise.all(best.map((one) => others(slug, String(one.account), 'followers')))
  theirs.forEach((slice, index) => {
    for (const one of slice.accounts) {
      nodes.set(one.account, one)
      edges.push([one.account, best[index]!.account])
    }
  })
  return { centre, nodes: [...nodes.values()], edges }
}

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
      <Await query={query}>{(view) => <Network view={view} />}</Await>
    </Stack>
  )
}

function Network({ view }: { view: View }) {
  const { t, number } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const go = useNavigate()
  const holder = useRef<HTMLDivElement>(null)
  const dark = useComputedColorScheme() === 'dark'
  const handle = view.centre.handle
  useEffect(() => {
    const target = holder.current
    if (!target) {
      return
    }
    const graph = new Graph({ type: 'directed', multi: false })
    view.nodes.forEach((node, index) => {
      // A sunflower: the centre in the middle, the others round it, none on another.
      const turn = index * 2.399963
      const far = node.account === view.centre.account ? 0 : 10 * Math.sqrt(index + 1)
      graph.addNode(node.account, {
        label: `@${node.handle}`,
        x: far * Math.cos(turn),
        y: far * Math.sin(turn),
        size: 3 + 2 * Math.log10(1 + node.followers),
        color: node.account === view.centre.account ? '#f03e3e' : node.person ? '#f59f00' : '#4c6ef5',
      })
    })
    for (const [from, to] of view.edges) {
      if (graph.hasNode(from) && graph.hasNode(to) && !graph.hasEdge(from, to)) {
        graph.addEdge(from, to, { size: 0.8, color: dark ? '#4a4f55' : '#cfd4da' })
      }
    }
    const sigma = new Sigma(graph, target, {
      labelColor: { color: dark ? '#dee2e6' : '#343a40' },
      renderEdgeLabels: false,
      hideEdgesOnMove: graph.size > 5000,
    })
    sigma.on('clickNode', ({ node }) => void go({ to: '/s/$slug/accounts/$id', params: { slug, id: node } }))
    return () => sigma.kill()
  }, [view, dark, go, slug])
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
