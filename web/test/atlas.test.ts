import { describe, expect, it } from 'vitest'
import { outlines, type Region, regions } from '../src/map/atlas'

// Where the bundled personas live.
const homes =
  'US GB IN CA AU NG PH ZA IE KE GH NZ DE FR NL IT JP BR PT MA EG ES MX AR CO CL PE VE EC UY DO CR GT BO PY PA'.split(' ')

describe('the map', () => {
  it('has an outline for every country in which bundled personas live, with its middle on the sheet', () => {
    const drawn = new Map(outlines('world', 900, 450).map((one) => [one.code, one]))
    for (const code of homes) {
      const [x, y] = drawn.get(code)!.centre
      expect(x, code).toBeGreaterThan(0)
      expect(x, code).toBeLessThan(900)
      expect(y, code).toBeGreaterThan(0)
      expect(y, code).toBeLessThan(450)
    }
  })

  it('puts the circle of a country in its largest part: France lies in Europe', () => {
    const france = outlines('world', 900, 450).find((one) => one.code === 'FR')!
    const brazil = outlines('world', 900, 450).find((one) => one.code === 'BR')!
    expect(france.centre[1]).toBeLessThan(brazil.centre[1] - 100)
  })

  it.each(Object.keys(regions) as Region[])('fills the sheet with %s', (region) => {
    expect(outlines(region, 600, 400).length).toBeGreaterThan(20)
  })
})
