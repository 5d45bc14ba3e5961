import { describe, expect, it } from 'vitest'
import { dollars, microsOf } from '../src/api/cost'

describe('money', () => {
  it('shows cents, and ten-thousandths where cents are too coarse', () => {
    expect(dollars(2_500_000, 'en')).toBe('$2.50')
    expect(dollars(1_250, 'en')).toBe('$0.0013')
    expect(dollars(22, 'en')).toBe('< $0.0001')
    expect(dollars(0, 'en')).toBe('$0.00')
  })

  it('takes nothing typed for no limit, and not for a limit of nothing', () => {
    expect(microsOf('')).toBeNull()
    expect(microsOf(0)).toBe(0)
    expect(microsOf('0.5')).toBe(500_000)
  })
})
