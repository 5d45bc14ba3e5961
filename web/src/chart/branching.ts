import type { CascadeNode } from './radial'

/** How many acts hang below each, at any remove. */
export function below(nodes: CascadeNode[]): Map<string, number> {
  const sizes = new Map(nodes.map((node) => [node.id, 0]))
  // Children come after their parents, so sizes add up from the end.
  for (let i = nodes.length - 1; i >= 0; i--) {
    const { id, parent } = nodes[i]!
    if (parent !== null && sizes.has(parent)) {
      sizes.set(parent, sizes.get(parent)! + sizes.get(id)! + 1)
    }
  }
  return sizes
}

/** How many acts there were after each of some equal steps of time. */
export function growth(nodes: CascadeNode[], steps: number): number[] {
  if (nodes.length === 0) {
    return []
  }
  const begun = nodes[0]!.atMs
  const length = Math.max(1, nodes.at(-1)!.atMs - begun)
  const counts = new Array<number>(steps + 1).fill(0)
  for (const node of nodes) {
    counts[Math.min(steps, Math.ceil((steps * (node.atMs - begun)) / length))]!++
  }
  for (let i = 1; i <= steps; i++) {
    counts[i]! += counts[i - 1]!
  }
  return counts
}
