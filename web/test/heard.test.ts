import { describe, expect, it } from 'vitest'
import type { ClimatePlace } from '../src/api/insight'
import { heardAt } from '../src/map/heard'

const place = (country: string, counts: number[], stances: number[]): ClimatePlace => ({
  country,
  personas: 10,
  acts: counts.reduce((sum, one) => sum + one, 0),
  stance: 0.5,
  counts,
  stances,
  cities: [],
})

describe('what is heard of a country', () => {
  const places = [place('ES', [1, 0, 4], [1, 0, -0.5]), place('MX', [9, 0, 0], [0.2, 0, 0]), place('', [50, 0, 0], [0, 0, 0])]

  it('is everything when no moment is chosen, the loudest first, people left out', () => {
    expect(heardAt(places, null).map((one) => [one.country, one.acts])).toEqual([
      ['MX', 9],
      ['ES', 5],
    ])
  })

  it('is a moment and the few before it, each weighed by its acts', () => {
    const spain = heardAt(places, 2, 3).find((one) => one.country === 'ES')!
    expect(spain.acts).toBe(5)
    expect(spain.stance).toBeCloseTo((1 * 1 + 4 * -0.5) / 5)
    expect(heardAt(places, 1, 1).every((one) => one.acts === 0 && one.stance === 0)).toBe(true)
  })
})
