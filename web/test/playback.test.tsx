// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { usePlayback } from '../src/chart/usePlayback'

describe('playing something back', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    window.matchMedia = (query) =>
      ({ matches: false, media: query, addEventListener: () => {}, removeEventListener: () => {} }) as unknown as MediaQueryList
  })
  afterEach(() => vi.useRealTimers())

  it('begins at the end, plays from the beginning and stops at the end', () => {
    const { result } = renderHook(() => usePlayback(1_000))
    expect(result.current).toMatchObject({ at: 1_000, atEnd: true, playing: false })
    act(() => result.current.toggle())
    expect(result.current).toMatchObject({ at: 0, playing: true })
    act(() => void vi.advanceTimersByTime(7_500))
    expect(result.current.at).toBeGreaterThan(400)
    expect(result.current.at).toBeLessThan(600)
    act(() => void vi.advanceTimersByTime(9_000))
    expect(result.current).toMatchObject({ at: 1_000, atEnd: true, playing: false })
  })

  it('stands still where somebody put it', () => {
    const { result } = renderHook(() => usePlayback(1_000))
    act(() => result.current.move(250))
    act(() => void vi.advanceTimersByTime(5_000))
    expect(result.current).toMatchObject({ at: 250, playing: false })
  })
})
