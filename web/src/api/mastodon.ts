import { get, post, remove } from './http'

/** The parts of Mastodon's entities that this interface shows. */
export interface Account {
  id: string
  username: string
  acct: string
  display_name: string
  note: string
  avatar: string
  header: string
  bot: boolean
  created_at: string
  followers_count: number
  following_count: number
  statuses_count: number
  fields: { name: string; value: string }[]
}

export interface Media {
  id: string
  type: string
  url: string
  preview_url: string | null
  description: string | null
}

export interface Status {
  id: string
  created_at: string
  edited_at: string | null
  account: Account
  content: string
  spoiler_text: string
  visibility: string
  language: string | null
  in_reply_to_id: string | null
  in_reply_to_account_id: string | null
  replies_count: number
  reblogs_count: number
  favourites_count: number
  quotes_count?: number
  favourited?: boolean
  reblogged?: boolean
  reblog: Status | null
  quote?: { state: string; quoted_status?: Status | null } | null
  media_attachments: Media[]
}

export interface Context {
  ancestors: Status[]
  descendants: Status[]
}

export interface Notification {
  id: string
  type: string
  created_at: string
  account: Account
  status?: Status | null
}

export interface Relationship {
  id: string
  following: boolean
  followed_by: boolean
  muting: boolean
  blocking: boolean
}

export type Feed = 'home' | 'public'

const api = '/api/v1'

export const feedPage = (feed: Feed, maxId?: string, signal?: AbortSignal) =>
  get<Status[]>(`${api}/timelines/${feed}?limit=30${maxId ? `&max_id=${maxId}` : ''}`, signal)

export const statusById = (id: string) => get<Status>(`${api}/statuses/${id}`)
export const contextOf = (id: string) => get<Context>(`${api}/statuses/${id}/context`)
export const accountById = (id: string) => get<Account>(`${api}/accounts/${id}`)
export const accountByName = (acct: string) => get<Account>(`${api}/accounts/lookup?acct=${encodeURIComponent(acct)}`)
export const statusesOf = (id: string, maxId?: string) =>
  get<Status[]>(`${api}/accounts/${id}/statuses?limit=30${maxId ? `&max_id=${maxId}` : ''}`)
export const followersOf = (id: string) => get<Account[]>(`${api}/accounts/${id}/followers?limit=80`)
export const followeesOf = (id: string) => get<Account[]>(`${api}/accounts/${id}/following?limit=80`)
export const relationshipTo = async (id: string) =>
  (await get<Relationship[]>(`${api}/accounts/relationships?id[]=${id}`))[0]
export const notifications = (maxId?: string) =>
  get<Notification[]>(`${api}/notifications?limit=40${maxId ? `&max_id=${maxId}` : ''}`)
export const search = (text: string) =>
  get<{ accounts: Account[]; statuses: Status[]; hashtags: { name: string }[] }>(
    `/api/v2/search?limit=20&q=${encodeURIComponent(text)}`,
  )

export interface Draft {
  status: string
  in_reply_to_id?: string
  quoted_status_id?: string
}

export const publish = (draft: Draft) => post<Status>(`${api}/statuses`, draft)
export const withdraw = (id: string) => remove(`${api}/statuses/${id}`)
export const favourite = (id: string, on: boolean) =>
  post<Status>(`${api}/statuses/${id}/${on ? 'favourite' : 'unfavourite'}`)
export const reblog = (id: string, on: boolean) => post<Status>(`${api}/statuses/${id}/${on ? 'reblog' : 'unreblog'}`)
export const follow = (id: string, on: boolean) =>
  post<Relationship>(`${api}/accounts/${id}/${on ? 'follow' : 'unfollow'}`)
export const mute = (id: string, on: boolean) => post<Relationship>(`${api}/accounts/${id}/${on ? 'mute' : 'unmute'}`)
export const report = (account: string, status: string, comment: string) =>
  post(`${api}/reports`, { account_id: account, status_ids: [status], comment })
