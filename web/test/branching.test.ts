import { describe, expect, it } from 'vitest'
import { below, growth } from '../src/chart/branching'
import { type CascadeNode, radial } from '../src/chart/radial'

const node = (id: string, parent: string | null, atMs: number): CascadeNode => ({ id, parent, kind: 'repost', atMs })

describe('a cascade', () => {
  const nodes = [node('r', null, 0), node('a', 'r', 10), node('b', 'a', 40), node('c', 'r', 100)]

  it('counts what hangs below each act', () => {
    expect([...below(nodes)]).toEqual([
      ['r', 3],
      ['a', 1],
      ['b', 0],
      ['c', 0],
    ])
  })

  it('grows from its first act to all of them and never shrinks', () => {
    const curve = growth(nodes, 10)
    expect(curve).toEqual([1, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4])
    expect(growth([], 10)).toEqual([])
  })

  it('stands in columns from left to right when it is laid out as a tree', () => {
    const placed = radial(nodes, 'tree')
    expect(placed).toHaveLength(4)
    for (const one of placed) {
      expect(one.parent === null || one.parent.x < one.x).toBe(true)
      expect(Math.abs(one.y)).toBeLessThanOrEqual(1)
    }
  })
})
