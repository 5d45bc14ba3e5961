import { useComputedColorScheme } from '@mantine/core'
import { useElementSize, useReducedMotion } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { CascadeAct } from '../api/insight'
import { useWords } from '../text/language'
import { colours } from './colours'
import type { Layout, Placed } from './radial'

interface Props {
  slug: string
  placed: Placed[]
  layout: Layout
  untilMs: number
  acts: CascadeAct[]
  handles: Map<number, string>
  label: string
}

const margin = 16
const near = 14

/** The tree of a cascade as it stood at a moment; what has just come glows. */
export function CascadeCanvas({ slug, placed, layout, untilMs, acts, handles, label }: Props) {
  const { word } = useWords()
  const go = useNavigate()
  const still = useReducedMotion()
  const dark = useComputedColorScheme() === 'dark'
  const { ref, width } = useElementSize()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [pointed, setPointed] = useState<Placed | null>(null)
  const height = layout === 'radial' ? Math.min(width, Math.max(300, Math.min(640, 0.56 * innerHeight))) : Math.min(560, Math.max(280, width * 0.6))
  const x = (one: Placed) => width / 2 + one.x * ((layout === 'radial' ? Math.min(width, height) : width) / 2 - margin)
  const y = (one: Placed) => height / 2 + one.y * (height / 2 - margin)

  useEffect(() => {
    const target = canvas.current
    const context = target?.getContext('2d')
    if (!target || !context || width === 0) {
      return
    }
    const dense = window.devicePixelRatio || 1
    target.width = width * dense
    target.height = height * dense
    context.setTransform(dense, 0, 0, dense, 0, 0)
    context.clearRect(0, 0, width, height)
    const seen = placed.filter((one) => one.node.atMs <= untilMs)
    const small = placed.length > 800
    const freshMs = Math.max(1, ((placed.at(-1)?.node.atMs ?? 0) - (placed[0]?.node.atMs ?? 0)) / 60)
    context.strokeStyle = dark ? 'rgba(173, 181, 189, 0.35)' : 'rgba(73, 80, 87, 0.3)'
    context.lineWidth = small ? 0.6 : 1
    for (const one of seen) {
      if (one.parent) {
        context.beginPath()
        context.moveTo(x(one.parent), y(one.parent))
        if (layout === 'tree') {
          const middle = (x(one.parent) + x(one)) / 2
          context.bezierCurveTo(middle, y(one.parent), middle, y(one), x(one), y(one))
        } else {
          context.lineTo(x(one), y(one))
        }
        context.stroke()
      }
    }
    for (const one of seen) {
      const colour = colours[one.node.kind as keyof typeof colours] ?? colours.post
      const root = one.depth === 0
      const radius = root ? 9 : small ? 2.2 : 4.2
      if (!still && !root && untilMs - one.node.atMs < freshMs && placed.at(-1)!.node.atMs > untilMs) {
        context.fillStyle = `${colour}44`
        circle(context, x(one), y(one), radius * 2.6)
      }
      context.fillStyle = colour
      mark(context, root ? 'post' : one.node.kind, x(one), y(one), radius)
    }
    if (pointed && pointed.node.atMs <= untilMs) {
      context.strokeStyle = dark ? '#ffffff' : '#000000'
      context.lineWidth = 2
      context.beginPath()
      context.arc(x(pointed), y(pointed), 8, 0, 2 * Math.PI)
      context.stroke()
    }
  })

  const find = (event: React.MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    const [left, top] = [event.clientX - box.left, event.clientY - box.top]
    let best: Placed | null = null
    let distance = near
    for (const one of placed) {
      const away = Math.hypot(x(one) - left, y(one) - top)
      if (one.node.atMs <= untilMs && away < distance) {
        best = one
        distance = away
      }
    }
    return best
  }
  const act = pointed && acts.find((one) => one.id === pointed.node.id)
  return (
    <div ref={ref} style={{ position: 'relative' }}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        style={{ width: '100%', height, display: 'block', cursor: pointed ? 'pointer' : 'default' }}
        onMouseMove={(event) => setPointed(find(event))}
        onMouseLeave={() => setPointed(null)}
        onClick={(event) => {
          const one = find(event)
          const hit = one && acts.find((other) => other.id === one.node.id)
          if (hit) {
            void go({ to: '/s/$slug/accounts/$id', params: { slug, id: String(hit.account) } })
          }
        }}
      />
      {pointed && act && (
        <div className="tip" style={{ left: Math.min(x(pointed) + 12, width - 160), top: y(pointed) + 12 }} aria-hidden="true">
          @{handles.get(act.account) ?? act.account} · {word(act.kind)}
        </div>
      )}
    </div>
  )
}

function circle(context: CanvasRenderingContext2D, x: number, y: number, radius: number) {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fill()
}

/** Kinds differ in form as well as in colour: reposts are round, quotes square, replies triangles. */
function mark(context: CanvasRenderingContext2D, kind: string, x: number, y: number, radius: number) {
  if (kind === 'quote') {
    context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius)
  } else if (kind === 'reply') {
    context.beginPath()
    context.moveTo(x, y - 1.2 * radius)
    context.lineTo(x + 1.1 * radius, y + radius)
    context.lineTo(x - 1.1 * radius, y + radius)
    context.fill()
  } else {
    circle(context, x, y, radius)
  }
}
