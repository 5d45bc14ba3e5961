import { Fragment } from 'react'

/** The words of a post; handles and tags stand out. */
export function Said({ text }: { text: string }) {
  return (
    <p className="status-text">
      {text.split(/([@#][\p{L}\p{N}_]+)/u).map((part, index) =>
        index % 2 === 1 ? <b key={index}>{part}</b> : <Fragment key={index}>{part}</Fragment>,
      )}
    </p>
  )
}
