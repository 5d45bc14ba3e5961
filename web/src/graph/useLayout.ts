import { useReducedMotion } from '@mantine/hooks'
import Graph from 'graphology'
import { useEffect, useMemo, useState } from 'react'
import type { Surroundings } from '../api/surroundings'
import { type Placed, sunflower } from './placing'

function drawable(view: Surroundings): Graph {
  const graph = new Graph({ type: 'directed', multi: false })
  // The more there are, the smaller they are, or they hide each other.
  const [base, grade] = view.accounts.length > 20_000 ? [0.3, 0.7] : view.accounts.length > 2_000 ? [1, 1.2] : [2, 1.6]
  view.accounts.forEach((account, node) => {
    graph.addNode(account, {
      label: `@${view.handles[node]}`,
      ...sunflower(node),
      ...(node === 0 ? { forceLabel: true, zIndex: 1 } : {}),
      size: node === 0 ? 9 : base + grade * Math.log10(1 + view.followers[node]!),
      community: 0,
    })
  })
  for (let edge = 0; edge < view.edges.length; edge += 2) {
    const from = view.accounts[view.edges[edge]!]
    const to = view.accounts[view.edges[edge + 1]!]
    if (from !== to) {
      graph.mergeEdge(from, to)
    }
  }
  return graph
}

/** A graph that finds its shape while one looks at it: communities come first, then nodes move, or jump at the end. */
export function useLayout(view: Surroundings): { graph: Graph; share: number; coloured: number } {
  const calm = useReducedMotion(false, { getInitialValueInEffect: false })
  const graph = useMemo(() => drawable(view), [view])
  const [share, setShare] = useState(0)
  const [coloured, setColoured] = useState(0)
  useEffect(() => {
    setShare(0)
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<Placed>) => {
      const { communities, places } = data
      let node = 0
      if (communities) {
        graph.updateEachNodeAttributes((_, attributes) => ({ ...attributes, community: communities[node++] }))
        setColoured((times) => times + 1)
      }
      if (places && (!calm || data.share === 1)) {
        graph.updateEachNodeAttributes(
          (_, attributes) => ({ ...attributes, x: places[2 * node], y: places[2 * node++ + 1] }),
          { attributes: ['x', 'y'] },
        )
      }
      setShare(data.share)
    }
    worker.postMessage({ nodes: view.accounts.length, edges: view.edges })
    return () => worker.terminate()
  }, [graph, view, calm])
  return { graph, share, coloured }
}
