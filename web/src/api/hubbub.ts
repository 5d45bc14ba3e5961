import { ask, get, post, remove } from './http'

/** Societies and their clocks, events, runs, people. */
const api = '/api/hubbub/v1'

export interface Place {
  slug: string
  title: string
  role: string
  seat: number
}

export interface Me {
  person: number
  name: string
  login: string
  owner: boolean
  societies: Place[]
}

export interface Society {
  slug: string
  title: string
  personas: number
  people: number
  statuses: number
  created: string
  now: string
  rate: number
  labelled: boolean
  role: string | null
  seat: number
}

export interface NewSociety {
  title: string
  slug: string
  personas: number
  seats?: number
  seed?: number
  scenario?: string
  labelled?: boolean
}

export interface EventDraft {
  title: string
  text: string
}

/** An event as it was understood; the evidence tells why. */
export interface EventCard {
  id: string
  title: string
  text: string
  at: string
  type: string
  impact: string
  valence: number
  controversy: number
  country: string
  city: string
  stakeholders: string[]
  topics: Record<string, number>
  facts: string[]
  hashtags: string[]
  evidence: string[]
}

export interface RunCard {
  id: string
  title: string
  personas: number
  seed: number
  hours: number
  state: string
  progress: number
  summary: Record<string, unknown> | null
  problem: string
  madeAt: string
  files: string[]
}

/** How many acts stand in both of two runs and in one alone, and the mean stance of each run. */
export interface Count {
  both: number
  first: number
  second: number
  firstStance: number | null
  secondStance: number | null
}

/** Somebody who acted in one of two runs alone; the same persona lives in the society, if there is one. */
export interface OnlyOne {
  persona: number
  handle: string
  name: string
  country: string
  acts: number
  society: string | null
}

export interface Comparison {
  first: RunCard
  second: RunCard
  startAt: string
  acts: Record<string, Count>
  topics: Record<string, Count>
  stances: Record<string, Count>
  countries: Record<string, Count>
  places: Record<string, Count>
  spanMs: number
  times: Count[]
  people: { both: number; first: number; second: number; onlyFirst: OnlyOne[]; onlySecond: OnlyOne[] }
}

export interface Member {
  person: number
  name: string
  login: string
  role: string
  seat: number
  disabled: boolean
}

export const me = () => get<Me>(`${api}/session`)
export const signIn = (login: string, password: string) => post<Me>(`${api}/session`, { login, password })
export const signOut = () => remove(`${api}/session`)
export const come = (token: string, name: string, login: string, password: string, invited: boolean) =>
  post<Me>(`${api}/${invited ? 'invitations/accept' : 'welcome'}`, { token, name, login, password })
export const societies = () => get<Society[]>(`${api}/societies`)
export const society = (slug: string) => get<Society>(`${api}/societies/${slug}`)
export const createSociety = (draft: NewSociety) => post<Society>(`${api}/societies`, draft)
export const endSociety = (slug: string) => remove(`${api}/societies/${slug}`)
export const setRate = (slug: string, rate: number) => ask('PUT', `${api}/societies/${slug}/clock`, { rate })
export const step = (slug: string, minutes: number) =>
  ask('PUT', `${api}/societies/${slug}/clock`, { stepMs: minutes * 60_000 })

export const classify = async (slug: string, draft: EventDraft, signal?: AbortSignal) =>
  (await (await ask('POST', `${api}/societies/${slug}/events/preview`, draft, signal)).json()) as EventCard
export const tell = (slug: string, draft: EventDraft) => post<EventCard>(`${api}/societies/${slug}/events`, draft)
export const events = (slug: string) => get<EventCard[]>(`${api}/societies/${slug}/events`)
export const runs = () => get<RunCard[]>(`${api}/runs`)
export interface RunDraft {
  title?: string
  scenario: string
  personas: number
  seed: number
  hours?: number
}

export const startRun = (draft: RunDraft) => post<RunCard>(`${api}/runs`, draft)
export const deleteRun = (id: string) => remove(`${api}/runs/${id}`)
export const compare = (one: string, other: string) => get<Comparison>(`${api}/runs/${one}/compare/${other}`)
export const members = (slug: string) => get<Member[]>(`${api}/societies/${slug}/people`)
export const giveRole = (slug: string, person: number, role: string) =>
  ask('PUT', `${api}/societies/${slug}/people/${person}`, { role })
export const removeMember = (slug: string, person: number) => remove(`${api}/societies/${slug}/people/${person}`)
export const join = (token: string) => post<Me>(`${api}/invitations/join`, { token })
export const invite = (slug: string, role: string) =>
  post<{ token: string; path: string }>(`${api}/societies/${slug}/invitations`, { role })
