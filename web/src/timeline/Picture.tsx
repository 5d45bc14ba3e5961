import { useReducedMotion } from '@mantine/hooks'
import { useState } from 'react'
import type { Media } from '../api/society'
import { useWords } from '../text/language'

/**
 * What somebody shows beside the words: fetched when it comes near the window; a GIF stands still where the system asks
 * for that, and stops and goes on when one asks for it.
 */
export function Picture({ media }: { media: Media }) {
  const { t } = useWords()
  const calm = useReducedMotion(false, { getInitialValueInEffect: false })
  const [asked, setAsked] = useState<boolean | null>(null)
  const [broken, setBroken] = useState(false)
  const gif = media.kind === 'gif'
  const moving = gif && (asked ?? !calm)
  const alt = media.alt || t('noAlt')
  if (broken) {
    return <p className="picture-words">[{alt}]</p>
  }
  if (media.kind === 'video') {
    return <video className="film" src={media.url} controls preload="metadata" aria-label={alt} onError={() => setBroken(true)} />
  }
  if (media.kind === 'audio') {
    return <audio className="film" src={media.url} controls preload="metadata" aria-label={alt} onError={() => setBroken(true)} />
  }
  return (
    <figure className="picture">
      <img
        src={gif && !moving ? media.still : media.url}
        width={media.width || undefined}
        height={media.height || undefined}
        alt={alt}
        title={alt}
        loading="lazy"
        decoding="async"
        referrerPolicy="no-referrer"
        onError={() => setBroken(true)}
      />
      {gif && (
        <button type="button" aria-label={t(moving ? 'pauseGif' : 'playGif')} onClick={() => setAsked(!moving)}>
          <span aria-hidden="true">{moving ? '❚❚' : '▶'} GIF</span>
        </button>
      )}
      {media.service && <figcaption>{t('gifBy', { service: media.service })}</figcaption>}
    </figure>
  )
}
