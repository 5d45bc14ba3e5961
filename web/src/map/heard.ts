import type { ClimatePlace } from '../api/insight'

/** What a country says, over a whole stretch of time or in one moment of it. */
export interface Heard {
  country: string
  personas: number
  acts: number
  stance: number
}

/** What countries said over all buckets, or in one of them and the few before it, so that a moment is not a flicker. */
export function heardAt(places: ClimatePlace[], bucket: number | null, window = 3): Heard[] {
  return places
    .filter((place) => place.country !== '')
    .map((place) => {
      const { country, personas } = place
      if (bucket === null) {
        return { country, personas, acts: place.acts, stance: place.stance }
      }
      let acts = 0
      let stances = 0
      for (let i = Math.max(0, bucket - window + 1); i <= bucket; i++) {
        const count = place.counts[i] ?? 0
        acts += count
        stances += count * (place.stances[i] ?? 0)
      }
      return { country, personas, acts, stance: acts === 0 ? 0 : stances / acts }
    })
    .sort((one, other) => other.acts - one.acts)
}
