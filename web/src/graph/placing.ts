/** What is to be laid out: a number of nodes, and edges as places of two nodes in turn. */
export interface Order {
  nodes: number
  edges: number[]
}

/** How far a layout has come. */
export interface Placed {
  /** 0 to 1. */
  share: number
  communities: Uint16Array | null
  /** x and y in turn. */
  places: Float32Array | null
}

/** Where a node is to begin with: the same each time, and none on another; the first one in the middle. */
export function sunflower(node: number): { x: number; y: number } {
  const turn = node * 2.399963
  const far = node === 0 ? 0 : 10 * Math.sqrt(node + 1)
  return { x: far * Math.cos(turn), y: far * Math.sin(turn) }
}
