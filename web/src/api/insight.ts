import { ask, get } from './http'
import type { EventDraft } from './hubbub'
import type { Account } from './society'

/** Where a society talks and about what, what it is about to do, and why somebody acted. */
const api = '/api/hubbub/v1/societies'

export interface Bucket {
  at: string
  posts: number
  replies: number
  reposts: number
  quotes: number
  likes: number
  favour: number
  against: number
  stance: number
}

export interface ClimateCity {
  city: string
  acts: number
  stance: number
}

/** What the personas of one country did; the country is empty for people. */
export interface ClimatePlace {
  country: string
  personas: number
  acts: number
  stance: number
  counts: number[]
  stances: number[]
  cities: ClimateCity[]
}

export interface ClimateTopic {
  topic: string
  acts: number
  stance: number
}

export interface ClimateEvent {
  id: string
  title: string
  acts: number
  favour: number
  against: number
  stance: number
}

export interface Climate {
  from: string
  to: string
  bucketMs: number
  acts: number
  buckets: Bucket[]
  places: ClimatePlace[]
  topics: ClimateTopic[]
  events: ClimateEvent[]
  emotions: { emotion: string; acts: number }[]
}

/** Stretches of time that the server keeps counts of. */
export const spans = [1, 6, 24, 72, 168] as const

export const climate = (slug: string, hours: number, signal?: AbortSignal) =>
  get<Climate>(`${api}/${slug}/climate?hours=${hours}`, signal)

export interface Forecast {
  posts: number
  within: { minutes: number; posts: number }[]
  favour: number
  against: number
  stance: number
  places: { country: string; posts: number; stance: number }[]
  voices: { account: Account | null; minutes: number; stance: number }[]
}

export const forecast = async (slug: string, draft: EventDraft, signal?: AbortSignal) =>
  (await (await ask('POST', `${api}/${slug}/events/forecast`, draft, signal)).json()) as Forecast

export interface Why {
  concern: number
  stance: number
  afterMs: number
  reasons: { kind: string; what: string; weight: number }[]
}

export const why = (slug: string, id: string) => get<Why>(`${api}/${slug}/statuses/${id}/why`)

export interface CascadeAct {
  id: string
  parent: string | null
  kind: string
  account: number
  at: string
  depth: number
}

export interface CascadeFigures {
  acts: number
  replies: number
  quotes: number
  reposts: number
  people: number
  depth: number
  maxBreadth: number
  breadth: number[]
  virality: number | null
}

interface CascadePage {
  status: string
  root: string
  whole: boolean
  figures: CascadeFigures
  nodes: CascadeAct[]
  accounts: { account: number; handle: string; name: string; person: boolean }[]
  next: string | null
}

export interface Cascade {
  whole: boolean
  figures: CascadeFigures
  nodes: CascadeAct[]
  handles: Map<number, string>
}

const pageSize = 5_000

/** All pages of a cascade, up to a number of nodes that can still be drawn. */
export async function cascadeOf(slug: string, id: string, most: number, signal?: AbortSignal): Promise<Cascade> {
  const nodes: CascadeAct[] = []
  const handles = new Map<number, string>()
  let after = '0'
  for (;;) {
    const page = await get<CascadePage>(`${api}/${slug}/statuses/${id}/cascade?after=${after}&limit=${pageSize}`, signal)
    nodes.push(...page.nodes)
    page.accounts.forEach((one) => handles.set(one.account, one.handle))
    if (page.next === null || nodes.length >= most) {
      return { whole: page.whole && page.next === null, figures: page.figures, nodes, handles }
    }
    after = page.next
  }
}
