import { Box } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { WindowVirtualizer } from 'virtua'
import type { Status } from '../api/society'
import { Waiting } from '../app/Await'
import { StatusCard } from './StatusCard'

interface Props {
  statuses: Status[]
  more?: () => void
  busy?: boolean
  /** Whether each tells at once why it was said. */
  why?: boolean
}

/** A list of posts of any length; only those on the screen are in the page. */
export function StatusList({ statuses, more, busy, why }: Props) {
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const target = end.current
    if (!target || !more) {
      return
    }
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          more()
        }
      },
      { rootMargin: '600px' },
    )
    watch.observe(target)
    return () => watch.disconnect()
  }, [more, statuses.length])
  return (
    <section aria-busy={busy}>
      <WindowVirtualizer>
        {statuses.map((status) => (
          <Box key={status.id} pb="sm">
            <StatusCard status={status} why={why} />
          </Box>
        ))}
      </WindowVirtualizer>
      <div ref={end} />
      {busy && <Waiting />}
    </section>
  )
}
