import { describe, expect, it } from 'vitest'
import { named, topics } from '../src/text/codes'

describe('words of the model', () => {
  it('name sixty topics, each in Spanish', () => {
    expect(topics).toHaveLength(60)
    expect(new Set(topics).size).toBe(60)
    expect(named('es', 'mental-health')).toBe('salud mental')
  })

  it('show what nobody has translated as it is', () => {
    expect(named('es', 'brand-new')).toBe('brand new')
    expect(named('en', 'local-life')).toBe('local life')
  })
})
