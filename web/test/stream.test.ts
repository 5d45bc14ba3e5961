import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listen } from '../src/api/stream'

/** A line that tells what a test puts into it. */
class Wire extends EventTarget {
  static all: Wire[] = []
  closed = false

  constructor(readonly url: string) {
    super()
    Wire.all.push(this)
  }

  tell(kind: string, data: unknown) {
    this.dispatchEvent(Object.assign(new Event(kind), { data: JSON.stringify(data) }))
  }

  close() {
    this.closed = true
  }
}

describe('listening to a society', () => {
  const before = globalThis.EventSource
  beforeEach(() => {
    Wire.all = []
    globalThis.EventSource = Wire as unknown as typeof EventSource
  })
  afterEach(() => {
    globalThis.EventSource = before
  })

  it('takes one line for all who listen, and closes it behind the last', () => {
    const heard: string[] = []
    const first = listen('main', { act: (status) => heard.push(`first ${status.id}`) })
    const second = listen('main', { act: (status) => heard.push(`second ${status.id}`), removed: (id) => heard.push(`gone ${id}`) })
    expect(Wire.all).toHaveLength(1)
    Wire.all[0]!.tell('act', { id: '7' })
    first()
    Wire.all[0]!.tell('act', { id: '8' })
    Wire.all[0]!.tell('removed', { id: '7' })
    expect(heard).toEqual(['first 7', 'second 7', 'second 8', 'gone 7'])
    expect(Wire.all[0]!.closed).toBe(false)
    second()
    expect(Wire.all[0]!.closed).toBe(true)
  })

  it('takes a new line after the old one was closed, and one for each society', () => {
    listen('main', {})()
    listen('main', {})
    listen('other', {})
    expect(Wire.all.map((wire) => wire.url.split('/')[5])).toEqual(['main', 'main', 'other'])
  })
})
