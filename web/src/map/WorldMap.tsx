import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import { amountColour, stanceColour } from '../chart/colours'
import { useWords } from '../text/language'
import { outlines, type Region } from './atlas'
import type { Heard } from './heard'

interface Props {
  heard: Heard[]
  region: Region
  colourBy: 'stance' | 'amount'
  chosen: string
  choose: (country: string) => void
  label: string
}

/** Countries coloured by what they say, each with a circle as large as the number of its acts. */
export function WorldMap({ heard, region, colourBy, chosen, choose, label }: Props) {
  const { country, number } = useWords()
  const dark = useComputedColorScheme() === 'dark'
  const { ref, width } = useElementSize()
  const sheet = Math.max(320, Math.round(width))
  const height = Math.round(sheet * (region === 'world' ? 0.5 : 0.62))
  const shapes = useMemo(() => outlines(region, sheet, height), [region, sheet, height])
  const by = new Map(heard.map((one) => [one.country, one]))
  const most = Math.max(1, ...heard.map((one) => one.acts))
  const mostPerHead = Math.max(1e-9, ...heard.filter((one) => one.personas > 20).map((one) => one.acts / one.personas))
  const quiet = dark ? '#2e2e2e' : '#f1f3f5'
  const fill = (code: string) => {
    const one = by.get(code)
    if (!one) {
      return quiet
    }
    return colourBy === 'stance'
      ? one.acts === 0
        ? stanceColour(0, dark)
        : stanceColour(one.stance, dark)
      : amountColour(one.personas === 0 ? 0 : one.acts / one.personas / mostPerHead, dark)
  }
  return (
    <div ref={ref} className="map">
      <svg viewBox={`0 0 ${sheet} ${height}`} width="100%" style={{ maxHeight: '58dvh' }} role="img" aria-label={label}>
        {shapes.map((shape, index) => (
          <path
            key={shape.code || index}
            d={shape.path}
            fill={fill(shape.code)}
            stroke={dark ? '#1a1b1e' : '#ffffff'}
            strokeWidth={0.6}
            onClick={by.has(shape.code) ? () => choose(shape.code) : undefined}
            style={by.has(shape.code) ? { cursor: 'pointer' } : undefined}
          >
            {by.has(shape.code) && <title>{`${country(shape.code)}: ${number(by.get(shape.code)!.acts)}`}</title>}
          </path>
        ))}
        {shapes
          .filter((shape) => (by.get(shape.code)?.acts ?? 0) > 0 && !Number.isNaN(shape.centre[0]))
          .map((shape) => (
            <circle
              key={shape.code}
              className="voice"
              cx={shape.centre[0]}
              cy={shape.centre[1]}
              r={2 + (Math.min(sheet, 900) / 30) * Math.sqrt(by.get(shape.code)!.acts / most)}
              fill={dark ? '#f8f9fa' : '#212529'}
              fillOpacity={0.22}
              stroke={dark ? '#f8f9fa' : '#212529'}
              strokeOpacity={0.75}
              strokeWidth={1}
              pointerEvents="none"
            />
          ))}
        {shapes
          .filter((shape) => shape.code === chosen && chosen !== '')
          .map((shape) => (
            <path key="chosen" d={shape.path} fill="none" stroke={dark ? '#ffffff' : '#000000'} strokeWidth={2} pointerEvents="none" />
          ))}
      </svg>
    </div>
  )
}
