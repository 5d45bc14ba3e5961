import type { Status } from '../api/society'

/** A post with what answers it. */
export interface Branch {
  status: Status
  replies: Branch[]
  /** All posts below, at any depth. */
  size: number
}

/** The branches under a post. What answers a post that is not there hangs on the root. */
export function branches(root: Status, descendants: Status[]): Branch {
  const all = new Map<string, Branch>()
  const top: Branch = { status: root, replies: [], size: 0 }
  all.set(root.id, top)
  for (const status of descendants) {
    all.set(status.id, { status, replies: [], size: 0 })
  }
  for (const status of descendants) {
    const branch = all.get(status.id)!
    const parent = (status.inReplyTo && all.get(status.inReplyTo)) || top
    ;(parent === branch ? top : parent).replies.push(branch)
  }
  // Descendants come after what they answer, so sizes add up from the end.
  for (const status of [...descendants].reverse()) {
    const branch = all.get(status.id)!
    const parent = (status.inReplyTo && all.get(status.inReplyTo)) || top
    ;(parent === branch ? top : parent).size += branch.size + 1
  }
  return top
}
