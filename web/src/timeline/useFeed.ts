import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type Feed, feedPage, type Status } from '../api/society'
import { useStream } from '../api/stream'

/** The posts of a feed page by page, and those that have come since it was opened. */
export function useFeed(slug: string, feed: Feed) {
  const query = useInfiniteQuery({
    queryKey: ['feed', slug, feed],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => feedPage(slug, feed, pageParam, signal),
    getNextPageParam: (last: Status[]) => last.at(-1)?.id,
  })
  const [fresh, setFresh] = useState<Status[]>([])
  useEffect(() => setFresh([]), [slug, feed])
  useStream(
    slug,
    {
      act: (status) => {
        // A reader who is away for an hour must not come back to a page that is full to the brim.
        if (status.kind === 'post' || status.kind === 'quote') {
          setFresh((before) => [status, ...before].slice(0, 400))
        }
      },
      removed: (id) => setFresh((before) => before.filter((status) => status.id !== id)),
    },
    feed === 'public',
  )
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
