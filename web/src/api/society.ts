import { ask, get, post } from './http'

/** What is said in a society, and saying it: our own interface, as the server shows it. */
const api = '/api/hubbub/v1/societies'

export interface Account {
  account: number
  handle: string
  name: string
  bio: string
  person: boolean
  language: string
  followers: number
  following: number
  statuses: number
  suspended: boolean
}

/** What is shown beside the words. */
export interface Media {
  kind: 'gif' | 'image' | 'video' | 'audio'
  url: string
  still: string
  film: string | null
  width: number
  height: number
  alt: string
  service: string | null
}

export interface Status {
  id: string
  kind: 'post' | 'reply' | 'quote' | 'repost'
  account: Account | null
  at: string
  text: string
  /** Words shown in its place until one asks for more, or empty. */
  spoiler: string
  /** Whether what is shown beside the words waits until one asks for it. */
  sensitive: boolean
  language: string
  inReplyTo: string | null
  root: string
  quoted: Status | null
  reposted: Status | null
  replies: number
  reposts: number
  likes: number
  quotes: number
  topic: string
  event: string
  stance: number
  tags: string[]
  edited: string | null
  label: string
  liked: boolean
  repostedByMe: boolean
  media: Media[]
}

export interface Thread {
  ancestors: Status[]
  descendants: Status[]
}

export interface Notice {
  id: number
  kind: 'mention' | 'like' | 'repost' | 'quote' | 'follow'
  at: string
  account: Account | null
  status: Status | null
}

export interface Persona {
  account: Account
  age: number
  gender: string
  country: string
  city: string
  timeZone: string
  occupation: string
  education: string
  leaning: number
  personality: Record<string, number>
  interests: Record<string, number>
  postsPerDay: number
  style: Record<string, number>
}

export interface Slice {
  accounts: Account[]
  next: string | null
}

export interface Tie {
  following: boolean
  followedBy: boolean
  muting: boolean
  blocking: boolean
}

export type Feed = 'home' | 'public'

const page = (before?: string) => `limit=30${before ? `&before=${before}` : ''}`

export const feedPage = (slug: string, feed: Feed, before?: string, signal?: AbortSignal) =>
  get<Status[]>(`${api}/${slug}/timelines/${feed}?${page(before)}`, signal)
export const statusById = (slug: string, id: string) => get<Status>(`${api}/${slug}/statuses/${id}`)
export const threadOf = (slug: string, id: string) => get<Thread>(`${api}/${slug}/statuses/${id}/thread`)
export const accountBy = (slug: string, account: string) => get<Account>(`${api}/${slug}/accounts/${account}`)
export const personaOf = (slug: string, account: string) => get<Persona>(`${api}/${slug}/accounts/${account}/persona`)
export const statusesOf = (slug: string, account: string, before?: string) =>
  get<Status[]>(`${api}/${slug}/accounts/${account}/statuses?${page(before)}`)
export const others = (slug: string, account: string, which: 'followers' | 'following', cursor = '0') =>
  get<Slice>(`${api}/${slug}/accounts/${account}/${which}?limit=40&cursor=${cursor}`)
export const notices = (slug: string) => get<Notice[]>(`${api}/${slug}/notices?limit=40`)
export const searchAccounts = (slug: string, text: string) =>
  get<Account[]>(`${api}/${slug}/accounts?q=${encodeURIComponent(text)}`)
export const searchStatuses = (slug: string, text: string) =>
  get<Status[]>(`${api}/${slug}/search?q=${encodeURIComponent(text)}`)

export interface Draft {
  text: string
  inReplyTo?: string
  quotes?: string
  /** Ids of files that were uploaded before. */
  media?: string[]
}

/** Uploads a picture with what is to be seen in it, to be shown with a post; returns its id. */
export async function upload(slug: string, file: File, alt: string): Promise<string> {
  const form = new FormData()
  form.append('alt', alt)
  form.append('file', file)
  const taken = (await (await ask('POST', `${api}/${slug}/files`, form)).json()) as { id: string }
  return taken.id
}

export const publish = (slug: string, draft: Draft) => post<Status>(`${api}/${slug}/statuses`, draft)
export const like = async (slug: string, id: string, on: boolean) =>
  (await (await ask('PUT', `${api}/${slug}/statuses/${id}/like`, { on })).json()) as Status
export const repost = async (slug: string, id: string, on: boolean) =>
  (await (await ask('PUT', `${api}/${slug}/statuses/${id}/repost`, { on })).json()) as Status
export const remove = (slug: string, id: string) => ask('DELETE', `${api}/${slug}/statuses/${id}`)
export const trending = (slug: string) => get<Status[]>(`${api}/${slug}/timelines/trending?limit=6`)
export const tieTo = (slug: string, account: number) => get<Tie>(`${api}/${slug}/accounts/${account}/tie`)
export const follow = async (slug: string, account: number, on: boolean) =>
  (await (await ask('PUT', `${api}/${slug}/accounts/${account}/follow`, { on })).json()) as Tie

/** Colours of an account's picture: the same for everybody who sees it. */
export function hueOf(account: Account): number {
  let hash = 7
  for (const letter of account.handle) {
    hash = (hash * 31 + letter.charCodeAt(0)) % 360
  }
  return hash
}
