import { get } from './http'

/** Names of the scenarios that come with Hubbub. */
export const scenarios = () => get<string[]>('/api/hubbub/v1/scenarios')
