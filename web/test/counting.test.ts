import { expect, test } from 'vitest'
import type { Count } from '../src/api/hubbub'
import { difference, mostChanged, total } from '../src/run/counting'

const count = (first: number, both: number, second: number): Count => ({
  first,
  both,
  second,
  firstStance: null,
  secondStance: null,
})
const percent = (share: number) => `${Math.round(share * 100)} %`

test('what changed most comes first, and of what did not the larger', () => {
  const rows = mostChanged({ calm: count(0, 9, 0), loud: count(5, 1, 0), quiet: count(0, 2, 0), shy: count(1, 0, 2) })
  expect(rows.map(([key]) => key)).toEqual(['loud', 'shy', 'calm', 'quiet'])
})

test('all together are the sums', () => {
  expect(total([count(1, 2, 3), count(10, 20, 30)])).toEqual(count(11, 22, 33))
})

test('a change is told against the first run', () => {
  expect(difference(count(1, 3, 1), percent)).toBe('=')
  expect(difference(count(0, 4, 2), percent)).toBe('+50 %')
  expect(difference(count(3, 1, 0), percent)).toBe('−75 %')
  expect(difference(count(0, 0, 7), percent)).toBe('+7')
})
