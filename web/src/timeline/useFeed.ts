import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type Feed, feedPage, type Status } from '../api/mastodon'

/** The posts of a feed page by page, and those that have come since it was opened. */
export function useFeed(feed: Feed) {
  const query = useInfiniteQuery({
    queryKey: ['feed', feed],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => feedPage(feed, pageParam, signal),
    getNextPageParam: (last: Status[]) => last.at(-1)?.id,
  })
  const [fresh, setFresh] = useState<Status[]>([])
  useEffect(() => {
    setFresh([])
    const source = new EventSource(`/api/v1/streaming/${feed === 'home' ? 'user' : 'public'}`)
    source.addEventListener('update', (event) => {
      const status = JSON.parse((event as MessageEvent<string>).data) as Status
      // A reader who is away for an hour must not come back to a page that is full to the brim.
      setFresh((before) => [status, ...before].slice(0, 400))
    })
    source.addEventListener('delete', (event) => {
      const id = (event as MessageEvent<string>).data
      setFresh((before) => before.filter((status) => status.id !== id))
    })
    return () => source.close()
  }, [feed])
  return {
    query,
    fresh,
    statuses: query.data?.pages.flat() ?? [],
    /** Puts the new posts into the list. */
    take: () => {
      setFresh([])
      void query.refetch()
    },
  }
}
