import { describe, expect, it } from 'vitest'
import type { Status } from '../src/api/society'
import { branches } from '../src/thread/tree'

const status = (id: string, parent: string | null) => ({ id, inReplyTo: parent }) as Status

describe('branches', () => {
  it('hang every reply under what it answers', () => {
    const tree = branches(status('1', null), [status('2', '1'), status('3', '2'), status('4', '1')])
    expect(tree.replies.map((branch) => branch.status.id)).toEqual(['2', '4'])
    expect(tree.replies[0]!.replies.map((branch) => branch.status.id)).toEqual(['3'])
  })

  it('count all that is below', () => {
    const tree = branches(status('1', null), [status('2', '1'), status('3', '2'), status('4', '3')])
    expect(tree.size).toBe(3)
    expect(tree.replies[0]!.size).toBe(2)
  })

  it('keep a reply whose parent was removed', () => {
    const tree = branches(status('1', null), [status('3', '2')])
    expect(tree.replies.map((branch) => branch.status.id)).toEqual(['3'])
  })
})
