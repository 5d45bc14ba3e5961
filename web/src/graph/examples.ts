import type { Key } from '../text/english'

/** A query to begin with. */
export interface Example {
  label: Key
  query: string
}

const one = '(p:Persona {handle: $handle, society: $society})'

/** What is asked of a graph most often, to be changed as one likes. */
export const examples: Example[] = [
  {
    label: 'exFollowers',
    query: `MATCH ${one}<-[:FOLLOWS]-(o:Persona)
RETURN o AS account, o.country AS country, o.topic AS topic
ORDER BY o.handle`,
  },
  {
    label: 'exMutuals',
    query: `MATCH ${one}-[:FOLLOWS]->(o:Persona)
WHERE (o)-[:FOLLOWS]->(p)
RETURN o AS account, o.country AS country, o.topic AS topic
ORDER BY o.handle`,
  },
  {
    label: 'exSuggestions',
    query: `MATCH ${one}-[:FOLLOWS]->(:Persona)-[:FOLLOWS]->(o:Persona)
WHERE o <> p AND NOT (p)-[:FOLLOWS]->(o)
RETURN o AS account, count(*) AS common
ORDER BY common DESC, o.handle LIMIT 20`,
  },
  {
    label: 'exWay',
    query: `MATCH ${one}, (q:Persona {handle: $to, society: $society})
MATCH way = shortestPath((p)-[:FOLLOWS*..6]->(q))
RETURN way, length(way) AS follows`,
  },
  {
    label: 'exCommunities',
    query: `MATCH ${one}-[:MEMBER_OF]->(c:Community)
RETURN c AS community, c.kind AS kind, COUNT { (c)<-[:MEMBER_OF]-() } AS members
ORDER BY members`,
  },
  {
    label: 'exReached',
    query: `MATCH (p:Persona)-[r:REACHED {cascade: $cascade}]->(q:Persona)
RETURN p AS who, q AS reached, r.kind AS by, toString(datetime({epochMillis: r.at})) AS at
ORDER BY r.at`,
  },
  {
    label: 'exSpreaders',
    query: `MATCH (p:Persona)-[:DID]->(a:Act {cascade: $cascade, society: $society})
MATCH (a)<-[:SEEN_THROUGH*1..]-(f:Act)
WHERE f.account <> p.number
RETURN p AS who, count(DISTINCT f.account) AS reached
ORDER BY reached DESC LIMIT 20`,
  },
  {
    label: 'exTowns',
    query: `MATCH (a:Community {kind: 'city', society: $society})<-[:MEMBER_OF]-(:Persona)
      -[:FOLLOWS]->(:Persona)-[:MEMBER_OF]->(b:Community {kind: 'city'})
WHERE a <> b
RETURN a AS town, b AS looks_to, count(*) AS follows
ORDER BY follows DESC LIMIT 20`,
  },
  {
    label: 'exInside',
    query: `MATCH (n {society: $society})
RETURN labels(n) AS labels, count(*) AS nodes
ORDER BY nodes DESC`,
  },
]

/** Texts, names in backquotes and notes, in which a dollar names nothing. */
const aside = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/.*|\/\*[\s\S]*?\*\//g

/** The parameters that a query names, but `society`, which the server knows. */
export function parametersOf(query: string): string[] {
  const named = [...query.replace(aside, ' ').matchAll(/\$([A-Za-z_]\w*)/g)].map((found) => found[1]!)
  return [...new Set(named)].filter((name) => name !== 'society')
}

/** What somebody typed for a parameter: numbers, lists and the like as such, all else as text. */
export function typed(text: string): unknown {
  const bare = text.trim()
  try {
    const value: unknown = JSON.parse(bare)
    // Ids of posts are longer than the numbers that a browser keeps whole.
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? bare : value
  } catch {
    return bare
  }
}
