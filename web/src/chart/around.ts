import { type Account, accountBy, others } from '../api/society'

/** Accounts and who follows whom among them. */
export interface Neighbourhood {
  centre: Account
  nodes: Account[]
  edges: [number, number][]
}

/** How many of the best known neighbours are asked for their own followers, at a time and in all. */
const together = 6

/** An account, those who follow it and whom it follows, and what holds among the best known of them. */
export async function around(
  slug: string,
  id: string,
  asked: number,
  progress: (share: number) => void,
): Promise<Neighbourhood> {
  const [centre, followers, followees] = await Promise.all([
    accountBy(slug, id),
    others(slug, id, 'followers'),
    others(slug, id, 'following'),
  ])
  const nodes = new Map<number, Account>([[centre.account, centre]])
  const edges: [number, number][] = []
  for (const one of followers.accounts) {
    nodes.set(one.account, one)
    edges.push([one.account, centre.account])
  }
  for (const one of followees.accounts) {
    nodes.set(one.account, one)
    edges.push([centre.account, one.account])
  }
  const best = [...nodes.values()].sort((one, other) => other.followers - one.followers).slice(0, asked)
  for (let from = 0; from < best.length; from += together) {
    progress(from / best.length)
    const some = best.slice(from, from + together)
    const theirs = await Promise.all(
      some.flatMap((one) => [others(slug, String(one.account), 'followers'), others(slug, String(one.account), 'following')]),
    )
    theirs.forEach((slice, index) => {
      const known = some[index >> 1]!.account
      for (const one of slice.accounts) {
        nodes.set(one.account, one)
        edges.push(index % 2 === 0 ? [one.account, known] : [known, one.account])
      }
    })
  }
  progress(1)
  return { centre, nodes: [...nodes.values()], edges }
}
