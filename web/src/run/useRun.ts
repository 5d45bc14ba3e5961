import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { RunCard } from '../api/hubbub'

/** Listens how far a run has come, until it ends, and puts it into the list of runs. */
export function useProgress(run: RunCard) {
  const queries = useQueryClient()
  // One run goes at a time, so one stream is open at a time; a browser has few.
  const going = run.state === 'running'
  useEffect(() => {
    if (!going) {
      return
    }
    const source = new EventSource(`/api/hubbub/v1/runs/${run.id}/progress`)
    source.addEventListener('run', (event) => {
      const now = JSON.parse((event as MessageEvent<string>).data) as RunCard
      queries.setQueryData<RunCard[]>(['runs'], (before) => before?.map((one) => (one.id === now.id ? now : one)))
      if (now.state !== 'waiting' && now.state !== 'running') {
        source.close()
      }
    })
    return () => source.close()
  }, [run.id, going, queries])
}
