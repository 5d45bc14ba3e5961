import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type Feed, feedPage, type Status } from '../api/society'

/** The posts of a feed page by page, and those that have come since it was opened. */
export function useFeed(slug: string, feed: Feed) {
  const query = useInfiniteQuery({
    queryKey: ['feed', slug, feed],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => feedPage(slug, feed, pageParam, signal),
    getNextPageParam: (last: Status[]) => last.at(-1)?.id,
  })
  const [fresh, setFresh] = useState<Status[]>([])
  useEffect(() => {
    setFresh([])
    if (feed !== 'public') {
      return
    }
    const source = new EventSource(`/api/hubbub/v1/societies/${slug}/acts`)
    source.addEventListener('act', (event) => {
      const status = JSON.parse((event as MessageEvent<string>).data) as Status
      // A reader who is away for an hour must not come back to a page that is full to the brim.
      if (status.kind === 'post' || status.kind === 'quote') {
        setFresh((before) => [status, ...before].slice(0, 400))
      }
    })
    source.addEventListener('removed', (event) => {
      const { id } = JSON.parse((event as MessageEvent<string>).data) as { id: string }
      setFresh((before) => before.filter((status) => status.id !== id))
    })
    return () => source.close()
  }, [slug, feed])
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
