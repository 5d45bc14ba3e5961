import type { Count } from '../api/hubbub'

const nothing: Count = { both: 0, first: 0, second: 0, firstStance: null, secondStance: null }

/** What two runs share and what only one of them has, over all kinds. */
export function total(counts: Count[]): Count {
  return counts.reduce(
    (sum, one) => ({ ...nothing, both: sum.both + one.both, first: sum.first + one.first, second: sum.second + one.second }),
    nothing,
  )
}

/** Those that differ most, first; what is the same in both runs comes last, the larger before the smaller. */
export function mostChanged(counts: Record<string, Count>): [string, Count][] {
  return Object.entries(counts).sort(
    ([, one], [, two]) => two.first + two.second - (one.first + one.second) || two.both - one.both,
  )
}

/** How many more or fewer there are in the second run than in the first. */
export function difference({ first, both, second }: Count, percent: (share: number) => string): string {
  const before = first + both
  const now = second + both
  if (before === now) {
    return '='
  }
  return before === 0 ? `+${now}` : `${now > before ? '+' : '−'}${percent(Math.abs(now - before) / before)}`
}
