import { get } from './http'

/** Accounts from the nearest to the farthest in columns, the one that was asked for first, and who follows whom. */
export interface Surroundings {
  accounts: number[]
  handles: string[]
  names: string[]
  followers: number[]
  /** Places in `accounts` of a follower and of whom it follows, in turn. */
  edges: number[]
  /** How many follows there are among them; `edges` may hold fewer. */
  follows: number
}

export const surroundingsOf = (slug: string, id: string, most: number, signal?: AbortSignal) =>
  get<Surroundings>(`/api/hubbub/v1/societies/${slug}/accounts/${id}/surroundings?most=${most}`, signal)
