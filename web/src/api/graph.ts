import { ask, get, post } from './http'

/** What is asked of the graph of a society. */
const api = '/api/hubbub/v1/societies'

export interface Standing {
  state: 'off' | 'loading' | 'in-step' | 'lost' | 'failed'
  step: string
  progress: number
  problem: string
  personas: number
  follows: number
  /** Whether it lies in a Neo4j of the server's own. */
  own: boolean
}

export interface Name {
  account: number
  handle: string
  name: string
  person: boolean
}

export interface Suggestion {
  account: Name
  common: number
}

export interface Group {
  id: string
  kind: 'city' | 'circle' | 'company' | 'interest'
  name: string
  members: number
}

export const standingOf = (slug: string) => get<Standing>(`${api}/${slug}/graph`)
export const loadGraph = (slug: string) => post<Standing>(`${api}/${slug}/graph/load`)
export const mutualsOf = (slug: string, id: string) =>
  get<{ all: number; accounts: Name[] }>(`${api}/${slug}/graph/accounts/${id}/mutuals?limit=30`)
export const suggestionsFor = (slug: string, id: string) =>
  get<Suggestion[]>(`${api}/${slug}/graph/accounts/${id}/suggestions?limit=10`)
export const communitiesOf = (slug: string, id: string) => get<Group[]>(`${api}/${slug}/graph/accounts/${id}/communities`)
export const wayBetween = (slug: string, from: string, to: number) =>
  get<{ follows: number; accounts: Name[] }>(`${api}/${slug}/graph/path?from=${from}&to=${to}`)

/** A value of the graph; nodes, relationships and ways are objects. */
export type Value = null | boolean | number | string | Value[] | { [name: string]: Value }

export interface Answer {
  columns: string[]
  rows: Value[][]
  /** Whether there was more than was handed out. */
  cut: boolean
  tookMs: number
}

export const askInCypher = (slug: string, query: string, parameters: Record<string, unknown>) =>
  post<Answer>(`${api}/${slug}/graph/cypher`, { query, parameters, limit: 200, timeoutMs: 20_000 })

/** Takes what a query finds away as a file, and says how many rows it has and whether there were more. */
export async function saveAnswer(slug: string, query: string, parameters: Record<string, unknown>, format: 'csv' | 'json') {
  const response = await ask('POST', `${api}/${slug}/graph/cypher/file`, { query, parameters, format })
  const file = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = file
  link.download = `${slug}.${format}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(file), 60_000)
  return { rows: Number(response.headers.get('X-Hubbub-Rows')), cut: response.headers.get('X-Hubbub-Cut') === 'true' }
}

/** Sees to it that the graph holds the cascade of a post, which it does not until it is asked for. */
export const bringCascade = (slug: string, id: string) => get<unknown>(`${api}/${slug}/graph/cascades/${id}/spreaders?limit=1`)
