import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { countryName, named } from './codes'
import { english, type Key } from './english'
import { spanish } from './spanish'

export type Tongue = 'en' | 'es'

interface Words {
  tongue: Tongue
  choose: (tongue: Tongue) => void
  /** The text of a key, with what stands in braces filled in. */
  t: (key: Key, values?: Record<string, string | number>) => string
  number: (value: number) => string
  time: (value: string | number) => string
  ago: (value: string | number) => string
  /** A word of the model, such as a topic, an emotion or a kind of event. */
  word: (code: string) => string
  country: (code: string) => string
  percent: (share: number) => string
  /** A length of time in its largest unit. */
  lasting: (ms: number) => string
}

const tables: Record<Tongue, Record<Key, string>> = { en: english, es: spanish }
const kept = 'hubbub.language'

function preferred(): Tongue {
  const stored = localStorage.getItem(kept)
  if (stored === 'en' || stored === 'es') {
    return stored
  }
  return navigator.language.startsWith('es') ? 'es' : 'en'
}

function ago(tongue: Tongue, value: string | number): string {
  const seconds = Math.max(0, (Date.now() - new Date(value).getTime()) / 1000)
  const format = new Intl.RelativeTimeFormat(tongue, { numeric: 'always', style: 'narrow' })
  if (seconds < 60) {
    return format.format(-Math.round(seconds), 'second')
  }
  if (seconds < 3600) {
    return format.format(-Math.round(seconds / 60), 'minute')
  }
  if (seconds < 86_400) {
    return format.format(-Math.round(seconds / 3600), 'hour')
  }
  return format.format(-Math.round(seconds / 86_400), 'day')
}

const Context = createContext<Words | null>(null)

function lasting(tongue: Tongue, ms: number): string {
  const seconds = ms / 1000
  const [value, unit] =
    seconds < 90
      ? [seconds, 'second']
      : seconds < 5400
        ? [seconds / 60, 'minute']
        : seconds < 129_600
          ? [seconds / 3600, 'hour']
          : [seconds / 86_400, 'day']
  return new Intl.NumberFormat(tongue, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }).format(value)
}

/** Gives everything below the language that was chosen, or that of the browser. */
export function Language({ children }: { children: ReactNode }) {
  const [tongue, setTongue] = useState<Tongue>(preferred)
  useEffect(() => {
    document.documentElement.lang = tongue
  }, [tongue])
  const words = useMemo<Words>(
    () => ({
      tongue,
      choose: (next) => {
        localStorage.setItem(kept, next)
        setTongue(next)
      },
      t: (key, values) =>
        tables[tongue][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values?.[name] ?? whole)),
      number: (value) => new Intl.NumberFormat(tongue).format(value),
      time: (value) =>
        new Intl.DateTimeFormat(tongue, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(value)),
      ago: (value) => ago(tongue, value),
      lasting: (ms) => lasting(tongue, ms),
      word: (code) => named(tongue, code),
      country: (code) => (code ? countryName(tongue, code) : tables[tongue].people),
      percent: (share) => new Intl.NumberFormat(tongue, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    }),
    [tongue],
  )
  return <Context value={words}>{children}</Context>
}

/** The words of the interface in the language in use. */
export function useWords(): Words {
  const words = use(Context)
  if (!words) {
    throw new Error('words must be asked for inside <Language>')
  }
  return words
}
