import { get, post, remove } from './http'

/** Ways by which other programs and the news reach a society, and tokens for programs of one's own. */
const api = '/api/hubbub/v1'

export interface Feed {
  id: number
  url: string
  minutes: number
  problem: string
}

export interface Webhook {
  id: string
  title: string
}

export interface FreshWebhook {
  id: string
  path: string
  secret: string
}

export interface Token {
  id: number
  title: string
}

export const feeds = (slug: string) => get<Feed[]>(`${api}/societies/${slug}/feeds`)
export const addFeed = (slug: string, url: string, minutes: number) =>
  post<Feed>(`${api}/societies/${slug}/feeds`, { url, minutes })
export const removeFeed = (slug: string, id: number) => remove(`${api}/societies/${slug}/feeds/${id}`)
export const webhooks = (slug: string) => get<Webhook[]>(`${api}/societies/${slug}/webhooks`)
export const addWebhook = (slug: string, title: string) =>
  post<FreshWebhook>(`${api}/societies/${slug}/webhooks`, { title })
export const removeWebhook = (slug: string, id: string) => remove(`${api}/societies/${slug}/webhooks/${id}`)
export const tokens = () => get<Token[]>(`${api}/tokens`)
export const addToken = (title: string) => post<{ token: string }>(`${api}/tokens`, { title })
export const removeToken = (id: number) => remove(`${api}/tokens/${id}`)
