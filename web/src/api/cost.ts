import { ask, get, post } from './http'

/** What calls to models cost and may cost, and which model speaks. Money is in micro-dollars; null is not known. */
const api = '/api/hubbub/v1'

export interface Limit {
  scope: string
  limitMicros: number
  spentMicros: number
  heldMicros: number
  leftMicros: number
  percent: number
  crossed?: number[]
  shares?: (Omit<Limit, 'scope' | 'shares' | 'crossed'> & { content: string })[]
}

/** The news that so much of a limit was spent; of the server, of a society or of a person. */
export interface Alert {
  at: string
  scope: string
  name: string
  content: string
  percent: number
  spentMicros: number
  limitMicros: number
}

export interface Budget {
  dailyMicros: number | null
  personDailyMicros: number | null
  limits: Limit[]
  alerts: Alert[]
}

export interface Sum {
  key: string
  calls: number
  failed: number
  input: number
  cached: number
  output: number
  micros: number | null
  estimatedMicros: number
  uncheckedMicros: number
  heldMicros: number
  unknownCalls: number
}

export interface Costs {
  by: string
  from: string
  to: string
  total: Sum
  rows: { name: string; sum: Sum }[]
  more: number
  limits: Limit[]
}

export const dimensions = ['purpose', 'persona', 'society', 'user', 'day', 'model', 'content', 'conversation'] as const
export type Dimension = (typeof dimensions)[number]

export interface ModelInUse {
  model: string
  address: string
  /** The address that was set, or empty for the provider's. */
  ownAddress: string
  from: string
  key: string
  priceKnown: boolean
  priceChecked: string | null
  ready: boolean
  problem: string
  waiting: number
}

export interface ModelCheck {
  works: boolean
  model: string
  ms: number
  input: number
  output: number
  micros: number | null
  problem: string
}

export interface SocietyVoice {
  voice: 'model' | 'grammar'
  model: string
  dailyMicros: number | null
  byModel: boolean
  restingUntil: string | null
  restingAfter: string
  waiting: number
  learnt: number
  spoke: Record<string, number>
}

const put = async <T>(path: string, body: unknown) => (await (await ask('PUT', path, body)).json()) as T

export const budget = () => get<Budget>(`${api}/budget`)
export const setBudget = (dailyMicros: number | null, personDailyMicros: number | null) =>
  put<Budget>(`${api}/budget`, { dailyMicros, personDailyMicros })
export const costs = (by: Dimension, days: number) => get<Costs>(`${api}/costs?by=${by}&days=${days}&limit=100`)
export const model = () => get<ModelInUse>(`${api}/models`)
export const setModel = (wanted: { model: string; address?: string; key?: string }) =>
  put<ModelInUse>(`${api}/models`, wanted)
export const checkModel = () => post<ModelCheck>(`${api}/models/check`)
export const voice = (slug: string) => get<SocietyVoice>(`${api}/societies/${slug}/voice`)
export const setVoice = (slug: string, wanted: Pick<SocietyVoice, 'voice' | 'model' | 'dailyMicros'>) =>
  put<SocietyVoice>(`${api}/societies/${slug}/voice`, wanted)

/** Dollars of micro-dollars as people read them: two figures after the point, or four where cents are too coarse. */
export function dollars(micros: number, tongue: string): string {
  if (micros > 0 && micros < 100) {
    return `< ${dollars(100, tongue)}`
  }
  const value = micros / 1_000_000
  const digits = value !== 0 && Math.abs(value) < 0.1 ? 4 : 2
  return new Intl.NumberFormat(tongue, {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value)
}

/** Micro-dollars of what somebody typed as dollars, or null when that was nothing. */
export function microsOf(typed: number | string): number | null {
  return typed === '' ? null : Math.round(Number(typed) * 1_000_000)
}
