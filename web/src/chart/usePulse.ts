import { useEffect, useState } from 'react'
import type { Status } from '../api/society'

/** Acts of one minute, by kind. */
export interface Pulse {
  minute: number
  posts: number
  replies: number
  reposts: number
  quotes: number
}

const kept = 180

/** Acts a minute since the page was opened, counted from the stream of the society. */
export function usePulse(slug: string): Pulse[] {
  const [list, setList] = useState<Pulse[]>([])
  useEffect(() => {
    setList([])
    const minutes = new Map<number, Pulse>()
    const source = new EventSource(`/api/hubbub/v1/societies/${slug}/acts`)
    source.addEventListener('act', (event) => {
      const status = JSON.parse((event as MessageEvent<string>).data) as Status
      const minute = Math.floor(Date.parse(status.at) / 60_000)
      const pulse = minutes.get(minute) ?? { minute, posts: 0, replies: 0, reposts: 0, quotes: 0 }
      switch (status.kind) {
        case 'post':
          pulse.posts++
          break
        case 'reply':
          pulse.replies++
          break
        case 'repost':
          pulse.reposts++
          break
        case 'quote':
          pulse.quotes++
          break
      }
      minutes.set(minute, pulse)
    })
    // Drawn once a second, however fast they come.
    const timer = setInterval(() => {
      if (minutes.size > 0) {
        const latest = [...minutes.values()].sort((one, other) => one.minute - other.minute).slice(-kept)
        setList(latest.map((one) => ({ ...one })))
      }
    }, 1_000)
    return () => {
      clearInterval(timer)
      source.close()
    }
  }, [slug])
  return list
}
