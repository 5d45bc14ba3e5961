import { useEffect, useRef } from 'react'
import type { Status } from './society'

/** Hears of what happens in a society. */
export interface Ear {
  act?: (status: Status) => void
  removed?: (id: string) => void
}

interface Line {
  source: EventSource
  ears: Set<Ear>
}

// A browser keeps few connections to one server, so all parts of a page share one line to a society.
const lines = new Map<string, Line>()

function opened(slug: string): Line {
  const source = new EventSource(`/api/hubbub/v1/societies/${slug}/acts`)
  const line: Line = { source, ears: new Set() }
  source.addEventListener('act', (event) => {
    const status = JSON.parse((event as MessageEvent<string>).data) as Status
    line.ears.forEach((ear) => ear.act?.(status))
  })
  source.addEventListener('removed', (event) => {
    const { id } = JSON.parse((event as MessageEvent<string>).data) as { id: string }
    line.ears.forEach((ear) => ear.removed?.(id))
  })
  lines.set(slug, line)
  return line
}

/** Listens to a society; the returned function ends that, and the last one who listened closes the line. */
export function listen(slug: string, ear: Ear): () => void {
  const line = lines.get(slug) ?? opened(slug)
  line.ears.add(ear)
  return () => {
    line.ears.delete(ear)
    if (line.ears.size === 0) {
      line.source.close()
      lines.delete(slug)
    }
  }
}

/** Listens to a society while a component is shown. */
export function useStream(slug: string, ear: Ear, on = true) {
  const latest = useRef(ear)
  latest.current = ear
  useEffect(
    () =>
      on
        ? listen(slug, {
            act: (status) => latest.current.act?.(status),
            removed: (id) => latest.current.removed?.(id),
          })
        : undefined,
    [slug, on],
  )
}
