import { ask, get, post, remove } from './http'

/** Our own interface: societies and their clocks, events, runs, people, money. */
const api = '/api/hubbub/v1'

export interface Me {
  id: string
  name: string
  role: 'owner' | 'moderator' | 'participant' | 'observer'
  accountId: string | null
}

export interface Society {
  id: string
  slug: string
  title: string
  personas: number
  people: number
  statuses: number
  startMs: number
  nowMs: number
  rate: number
  labelled: boolean
}

export interface NewSociety {
  title: string
  slug?: string
  personas: number
  seed?: number
  scenario?: string
  rate: number
}

export interface ScenarioCard {
  name: string
  title: string
}

export interface EventDraft {
  title: string
  text: string
  type?: string
  impact?: string
  valence?: number
}

export interface Evidence {
  field: string
  value: string
  because: string
}

/** What the program makes of an event, and about how many will say something. */
export interface Classification {
  type: string
  impact: string
  valence: number
  controversy: number
  place: string
  topics: Record<string, number>
  stakeholders: { name: string; side: string; outcome: number }[]
  evidence: Evidence[]
  willing: number
}

export interface ToldEvent {
  id: string
  title: string
  type: string
  impact: string
  atMs: number
  statuses: number
}

export interface Pulse {
  minute: number
  posts: number
  replies: number
  reposts: number
  quotes: number
}

export interface CascadeNode {
  id: string
  parent: string | null
  account: string
  handle: string
  kind: string
  atMs: number
}

export interface RunCard {
  id: string
  title: string
  state: 'waiting' | 'running' | 'done' | 'failed' | 'interrupted'
  progress: number
  personas: number
  acts: number
  seed: number
  digest: string
  problem: string
  createdMs: number
}

export interface Difference {
  what: string
  one: number
  other: number
}

export interface Person {
  id: string
  name: string
  login: string
  role: string
  disabled: boolean
}

export interface LedgerLine {
  key: string
  calls: number
  tokens: number
  costMicros: number | null
}

export interface GraphView {
  nodes: { id: string; handle: string; community: number; followers: number }[]
  edges: [string, string][]
}

export const me = () => get<Me>(`${api}/me`)
export const societies = () => get<Society[]>(`${api}/societies`)
export const society = (slug: string) => get<Society>(`${api}/societies/${slug}`)
export const createSociety = (draft: NewSociety) => post<Society>(`${api}/societies`, draft)
export const scenarios = () => get<ScenarioCard[]>(`${api}/scenarios`)
export const setRate = (slug: string, rate: number) => post<Society>(`${api}/societies/${slug}/clock`, { rate })
export const step = (slug: string, minutes: number) => post<Society>(`${api}/societies/${slug}/clock`, { stepMinutes: minutes })
export const classify = (slug: string, draft: EventDraft, signal?: AbortSignal) =>
  postWith<Classification>(`${api}/societies/${slug}/events/preview`, draft, signal)
export const tell = (slug: string, draft: EventDraft) => post<ToldEvent>(`${api}/societies/${slug}/events`, draft)
export const events = (slug: string) => get<ToldEvent[]>(`${api}/societies/${slug}/events`)
export const pulse = (slug: string) => get<Pulse[]>(`${api}/societies/${slug}/pulse?minutes=180`)
export const cascade = (slug: string, status: string) =>
  get<CascadeNode[]>(`${api}/societies/${slug}/statuses/${status}/cascade`)
export const around = (slug: string, account: string) =>
  get<GraphView>(`${api}/societies/${slug}/accounts/${account}/neighbourhood`)
export const runs = () => get<RunCard[]>(`${api}/runs`)
export const startRun = (draft: { scenario: string; personas: number; seed: number }) => post<RunCard>(`${api}/runs`, draft)
export const deleteRun = (id: string) => remove(`${api}/runs/${id}`)
export const compare = (one: string, other: string) =>
  get<Difference[]>(`${api}/runs/compare?one=${one}&other=${other}`)
export const people = () => get<Person[]>(`${api}/people`)
export const invite = (role: string) => post<{ url: string }>(`${api}/invitations`, { role })
export const ledger = (by: string) => get<LedgerLine[]>(`${api}/ledger?by=${by}`)

async function postWith<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return (await ask('POST', path, body, signal)).json() as Promise<T>
}
