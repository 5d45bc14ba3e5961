import { describe, expect, it } from 'vitest'
import { type CascadeNode, radial } from '../src/chart/radial'

const node = (id: string, parent: string | null): CascadeNode => ({
  id,
  parent,
  kind: 'REPOST',
  atMs: 0,
})

describe('radial', () => {
  it('puts the root in the middle and everyone inside the circle', () => {
    const placed = radial([node('a', null), node('b', 'a'), node('c', 'a'), node('d', 'b')])
    expect(placed).toHaveLength(4)
    expect(placed[0]).toMatchObject({ x: 0, y: 0, depth: 0 })
    for (const one of placed) {
      expect(Math.hypot(one.x, one.y)).toBeLessThanOrEqual(1.000001)
    }
  })

  it('puts nobody on top of another', () => {
    const nodes = [node('r', null), ...Array.from({ length: 200 }, (_, i) => node(`n${i}`, i < 20 ? 'r' : `n${i % 20}`))]
    const places = new Set(radial(nodes).map((one) => `${one.x.toFixed(6)},${one.y.toFixed(6)}`))
    expect(places.size).toBe(201)
  })

  it('bears a chain of ten thousand', () => {
    const nodes = Array.from({ length: 10_000 }, (_, i) => node(`${i}`, i === 0 ? null : `${i - 1}`))
    expect(radial(nodes).at(-1)!.depth).toBe(9_999)
  })

  it('shows nothing of nothing', () => {
    expect(radial([])).toEqual([])
  })
})
