import { ask, get, post, remove } from './http'

/** What moderators do, and what people report. */
const api = '/api/hubbub/v1/societies'

export interface Report {
  id: number
  seat: number
  account: number
  statuses: string[]
  comment: string
  madeAt: string
  closed: boolean
}

export interface AuditLine {
  id: number
  at: string
  person: number
  action: string
  subject: string
  note: string
}

export const reports = (slug: string, closed: boolean) => get<Report[]>(`${api}/${slug}/reports?closed=${closed}`)
export const closeReport = (slug: string, id: number) => ask('PUT', `${api}/${slug}/reports/${id}/closed`, {})
export const report = (slug: string, account: number, statuses: string[], comment: string) =>
  post<Report>(`${api}/${slug}/reports`, { account, statuses, comment })
export const takeAway = (slug: string, id: string, reason: string) =>
  remove(`${api}/${slug}/moderation/statuses/${id}?reason=${encodeURIComponent(reason)}`)
export const label = (slug: string, id: string, text: string) =>
  ask('PUT', `${api}/${slug}/moderation/statuses/${id}/label`, { label: text })
export const suspend = (slug: string, account: number, on: boolean) =>
  ask('PUT', `${api}/${slug}/moderation/accounts/${account}/suspension`, { on })
export const silence = (slug: string, topic: string) => ask('PUT', `${api}/${slug}/moderation/topics/${topic}/silence`, {})
export const barredWords = async (slug: string) =>
  (await get<{ words: string[] }>(`${api}/${slug}/moderation/words`)).words
export const barWords = (slug: string, words: string[]) => ask('PUT', `${api}/${slug}/moderation/words`, { words })
export const audit = (slug: string) => get<AuditLine[]>(`${api}/${slug}/audit?limit=100`)
