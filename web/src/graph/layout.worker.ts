import Graph from 'graphology'
import louvain from 'graphology-communities-louvain'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { type Order, type Placed, sunflower } from './placing'

/** Nodes that are moved together before the page is told. */
const together = 5

const say = (placed: Placed) => (self as unknown as Worker).postMessage(placed)

/** Finds communities, then lets ties pull the nodes to where they belong, beside the page, which goes on meanwhile. */
self.onmessage = (event: MessageEvent<Order>) => {
  const { nodes, edges } = event.data
  const graph = new Graph({ type: 'directed', multi: false })
  for (let node = 0; node < nodes; node++) {
    graph.addNode(node, sunflower(node))
  }
  for (let edge = 0; edge < edges.length; edge += 2) {
    if (edges[edge] !== edges[edge + 1]) {
      graph.mergeEdge(edges[edge], edges[edge + 1])
    }
  }
  // By a fixed chance, so that the same people always have the same colours.
  let seed = 1
  const found = louvain(graph, {
    rng: () => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed / 2_147_483_647
    },
  })
  say({ share: 0, communities: Uint16Array.from({ length: nodes }, (_, node) => found[node] ?? 0), places: null })
  const settings = { ...forceAtlas2.inferSettings(graph), adjustSizes: false }
  const rounds = nodes > 20_000 ? 40 : nodes > 2_000 ? 80 : 160
  for (let done = together; done <= rounds; done += together) {
    forceAtlas2.assign(graph, { iterations: together, settings })
    const places = new Float32Array(2 * nodes)
    graph.forEachNode((node, { x, y }) => places.set([x as number, y as number], 2 * Number(node)))
    say({ share: done / rounds, communities: null, places })
  }
}
