import { useReducedMotion } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'

/** Seconds in which all is played at normal speed. */
const wholeS = 15

/** A place in time that moves by itself while it is played; by large steps for those who want no motion. */
export function usePlayback(length: number) {
  const still = useReducedMotion()
  const [at, setAt] = useState<number | null>(null)
  const place = useRef(at)
  place.current = at
  const [playing, setPlaying] = useState(false)
  const [speed, setSpeed] = useState(1)
  useEffect(() => {
    if (!playing) {
      return
    }
    const stepMs = still ? 700 : 40
    const step = Math.max(length / 2_000, (length * speed * stepMs) / (wholeS * 1_000))
    let now = place.current ?? 0
    const timer = setInterval(() => {
      now += step
      if (now < length) {
        setAt(now)
      } else {
        clearInterval(timer)
        setAt(null)
        setPlaying(false)
      }
    }, stepMs)
    return () => clearInterval(timer)
  }, [playing, length, still, speed])
  return {
    /** Where it stands; at the very end, growing with it, until somebody moves it. */
    at: at === null ? length : Math.min(at, length),
    atEnd: at === null,
    playing,
    speed,
    setSpeed,
    move: (to: number) => {
      setPlaying(false)
      setAt(to >= length ? null : to)
    },
    toggle: () => {
      if (!playing && at === null) {
        setAt(0)
      }
      setPlaying(!playing)
    },
  }
}

export type Playback = ReturnType<typeof usePlayback>
