import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type Society, society } from '../api/hubbub'

/** A society as the server last told of it. */
export function useSociety(slug: string) {
  return useQuery({
    queryKey: ['society', slug],
    queryFn: () => society(slug),
    refetchInterval: 5_000,
    enabled: slug !== '',
  })
}

/** Where the clock of a society stands by now: what the server said, carried on at the society's rate. */
export function nowOf(card: Pick<Society, 'now' | 'rate'>, toldAtMs: number, wallMs: number): number {
  return Date.parse(card.now) + Math.max(0, wallMs - toldAtMs) * card.rate
}

/** A society and its time, which goes on between two answers of the server. */
export function useClock(slug: string) {
  const query = useSociety(slug)
  const [wallMs, setWallMs] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setWallMs(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  const card = query.data
  return { card, query, nowMs: card ? nowOf(card, query.dataUpdatedAt, wallMs) : 0 }
}

const ranks = ['observer', 'participant', 'moderator', 'owner']

/** Whether a role may do what another may. */
export function covers(role: string | null | undefined, wanted: 'observer' | 'participant' | 'moderator' | 'owner'): boolean {
  return ranks.indexOf(role ?? '') >= ranks.indexOf(wanted)
}
