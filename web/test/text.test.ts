import { describe, expect, it } from 'vitest'
import { english, type Key } from '../src/text/english'
import { spanish } from '../src/text/spanish'

const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

describe('the texts', () => {
  it.each(Object.keys(english) as Key[])('have the same holes in both languages: %s', (key) => {
    expect(holes(spanish[key])).toEqual(holes(english[key]))
  })
})
