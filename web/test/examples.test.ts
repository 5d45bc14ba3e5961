import { describe, expect, it } from 'vitest'
import { examples, parametersOf, typed } from '../src/graph/examples'

describe('parameters of a query', () => {
  it('are named once each, in the order in which they come, without the one that the server knows', () => {
    expect(parametersOf('MATCH (a {handle: $to, society: $society}), (b {handle: $handle}) WHERE a.x = $to RETURN b')).toEqual([
      'to',
      'handle',
    ])
  })

  it('are not what stands in texts, names and notes', () => {
    expect(parametersOf(`RETURN '$a', "it's \\" $b", n.\`$c\` // $d\n/* $e\n$f */, $g`)).toEqual(['g'])
  })

  it('of the examples are those that the screen fills in', () => {
    const known = ['handle', 'to', 'cascade']
    expect(examples.flatMap((one) => parametersOf(one.query)).filter((name) => !known.includes(name))).toEqual([])
  })
})

describe('what somebody typed', () => {
  it.each([
    ['mara_quist', 'mara_quist'],
    [' 17 ', 17],
    ['1.5', 1.5],
    ['true', true],
    ['["ES", "MX"]', ['ES', 'MX']],
    ['"17"', '17'],
    ['115123456789012345', '115123456789012345'],
    ['', ''],
  ])('%s is taken as %o', (text, value) => {
    expect(typed(text)).toEqual(value)
  })
})
