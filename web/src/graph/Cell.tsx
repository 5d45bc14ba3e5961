import { useParams } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { Value } from '../api/graph'
import { PageLink } from '../app/Links'
import { useWords } from '../text/language'

type Bag = { [name: string]: Value }

const isBag = (value: Value | undefined): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value of the graph as people read it: accounts as links, ways as chains, all else as it is. */
export function Cell({ value }: { value: Value }) {
  const { number } = useWords()
  if (value === null) {
    return <span className="faint">null</span>
  }
  if (typeof value === 'number') {
    return <>{number(value)}</>
  }
  if (Array.isArray(value)) {
    return <Chain values={value} between=", " />
  }
  if (!isBag(value)) {
    return <>{String(value)}</>
  }
  if (Array.isArray(value.nodes)) {
    return <Chain values={value.nodes} between=" → " />
  }
  return isBag(value.properties) ? <Thing of={value.properties} whole={value} /> : <>{JSON.stringify(value)}</>
}

function Chain({ values, between }: { values: Value[]; between: string }) {
  return (
    <>
      {values.map((one, index) => (
        <Fragment key={index}>
          {index > 0 && between}
          <Cell value={one} />
        </Fragment>
      ))}
    </>
  )
}

/** A node or a relationship. */
function Thing({ of, whole }: { of: Bag; whole: Bag }) {
  const { slug = '' } = useParams({ strict: false })
  if (typeof of.handle === 'string' && typeof of.number === 'number') {
    return (
      <PageLink to="/s/$slug/accounts/$id" params={{ slug, id: String(of.number) }} underline="always">
        @{of.handle}
      </PageLink>
    )
  }
  if (typeof of.id === 'string' && typeof of.cascade === 'string') {
    return (
      <PageLink to="/s/$slug/posts/$id" params={{ slug, id: of.id }} underline="always">
        {String(of.kind)}
      </PageLink>
    )
  }
  return <>{typeof of.name === 'string' ? of.name : `${String(whole.type ?? '')} ${JSON.stringify(of)}`.trim()}</>
}
