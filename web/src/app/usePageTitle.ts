import { useMatches } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Key } from '../text/english'
import { useWords } from '../text/language'
import { everywhere, inSociety } from './places'

const names = new Map<string, Key>([
  ...[...everywhere, ...inSociety].map((place) => [place.to, place.label] as const),
  ['/s/$slug/posts/$id', 'thread'],
  ['/s/$slug/posts/$id/cascade', 'cascade'],
  ['/s/$slug/accounts/$id', 'persona'],
  ['/s/$slug/accounts/$id/graph', 'graph'],
  ['/runs/compare/$one/$other', 'compare'],
  ['/sign-in', 'signIn'],
  ['/welcome', 'welcome'],
  ['/invitation', 'welcome'],
])

/** Names the page in the title of the window, and returns its name for those who hear instead of see. */
export function usePageTitle(society?: string): string {
  const { t } = useWords()
  const path = useMatches().at(-1)?.fullPath ?? '/'
  const key = names.get(path.length > 1 ? path.replace(/\/$/, '') : path)
  const name = [key && t(key), society].filter(Boolean).join(' · ')
  useEffect(() => {
    document.title = name ? `${name} · Hubbub` : 'Hubbub'
  }, [name])
  return name
}
