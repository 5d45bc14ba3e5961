import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { climate } from '../api/insight'

/** What a society did in the last hours of its time, asked for again as it goes on. */
export function useClimate(slug: string, hours: number) {
  return useQuery({
    queryKey: ['climate', slug, hours],
    queryFn: ({ signal }) => climate(slug, hours, signal),
    refetchInterval: 3_000,
    placeholderData: keepPreviousData,
  })
}
