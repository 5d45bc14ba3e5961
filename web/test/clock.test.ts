import { describe, expect, it } from 'vitest'
import { covers, nowOf } from '../src/society/useClock'

describe('the clock of a society', () => {
  const told = Date.parse('2026-11-20T10:00:00Z')

  it('goes on at its own rate between two answers', () => {
    const card = { now: '2026-11-20T08:00:00Z', rate: 60 }
    expect(nowOf(card, told, told + 5_000)).toBe(Date.parse('2026-11-20T08:05:00Z'))
  })

  it('stands when it is paused, and never goes back', () => {
    expect(nowOf({ now: '2026-11-20T08:00:00Z', rate: 0 }, told, told + 5_000)).toBe(Date.parse('2026-11-20T08:00:00Z'))
    expect(nowOf({ now: '2026-11-20T08:00:00Z', rate: 1 }, told, told - 5_000)).toBe(Date.parse('2026-11-20T08:00:00Z'))
  })
})

describe('roles', () => {
  it('cover those below them, and nobody has none', () => {
    expect(covers('owner', 'moderator')).toBe(true)
    expect(covers('participant', 'moderator')).toBe(false)
    expect(covers('moderator', 'moderator')).toBe(true)
    expect(covers(null, 'observer')).toBe(false)
  })
})
