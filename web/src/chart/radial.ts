/** A member of a tree that grew in time. */
export interface CascadeNode {
  id: string
  parent: string | null
  kind: string
  atMs: number
}

/** How a tree is laid out: on rings round its root, or from left to right. */
export type Layout = 'radial' | 'tree'

/** A member of a cascade with its place on the page, each coordinate between −1 and 1. */
export interface Placed {
  node: CascadeNode
  parent: Placed | null
  depth: number
  x: number
  y: number
}

/**
 * Puts a tree on rings: the root in the middle, each generation one ring further out, every subtree in a sector as
 * wide as the number of its leaves. As a tree, generations are columns and sectors stretches of a column.
 */
export function radial(nodes: CascadeNode[], layout: Layout = 'radial'): Placed[] {
  const known = new Set(nodes.map((node) => node.id))
  const children = new Map<string, CascadeNode[]>()
  let root: CascadeNode | undefined
  for (const node of nodes) {
    if (node.parent === null || !known.has(node.parent)) {
      root ??= node
      if (node !== root) {
        children.set(root.id, [...(children.get(root.id) ?? []), node])
      }
    } else {
      const siblings = children.get(node.parent)
      if (siblings) {
        siblings.push(node)
      } else {
        children.set(node.parent, [node])
      }
    }
  }
  if (!root) {
    return []
  }
  // By hand instead of by recursion: a chain of a thousand reposts must not end the stack.
  const order: { node: CascadeNode; depth: number }[] = []
  const open = [{ node: root, depth: 0 }]
  while (open.length > 0) {
    const next = open.pop()!
    order.push(next)
    for (const child of children.get(next.node.id) ?? []) {
      open.push({ node: child, depth: next.depth + 1 })
    }
  }
  const leaves = new Map<string, number>()
  for (const { node } of [...order].reverse()) {
    const below = children.get(node.id) ?? []
    leaves.set(node.id, below.length === 0 ? 1 : below.reduce((sum, child) => sum + leaves.get(child.id)!, 0))
  }
  const deepest = Math.max(1, ...order.map((one) => one.depth))
  const sectors = new Map<string, [number, number]>([[root.id, [0, 2 * Math.PI]]])
  const placed = new Map<string, Placed>()
  for (const { node, depth } of order) {
    const [from, to] = sectors.get(node.id)!
    const angle = (from + to) / 2
    const radius = depth / deepest
    placed.set(node.id, {
      node,
      depth,
      parent: node.parent === null ? null : (placed.get(node.parent) ?? placed.get(root.id) ?? null),
      x: layout === 'tree' ? 2 * radius - 1 : depth === 0 ? 0 : radius * Math.cos(angle),
      y: layout === 'tree' ? angle / Math.PI - 1 : depth === 0 ? 0 : radius * Math.sin(angle),
    })
    let start = from
    const whole = leaves.get(node.id)!
    for (const child of children.get(node.id) ?? []) {
      const width = ((to - from) * leaves.get(child.id)!) / whole
      sectors.set(child.id, [start, start + width])
      start += width
    }
  }
  return [...placed.values()]
}
