import { get, post } from './http'

/** What is asked of the graph of a society. */
const api = '/api/hubbub/v1/societies'

export interface Standing {
  state: 'off' | 'loading' | 'in-step' | 'lost' | 'failed'
  step: string
  progress: number
  problem: string
  personas: number
  follows: number
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
