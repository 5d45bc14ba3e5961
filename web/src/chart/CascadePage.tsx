import { Button, Group, Slider, Stack, Text, Title } from '@mantine/core'
import { useReducedMotion } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { statusById, threadOf } from '../api/society'
import { Await } from '../app/Await'
import { useWords } from '../text/language'
import { type CascadeNode, radial } from './radial'

/** A post and all that answers it, as a tree that grows. */
async function grown(slug: string, id: string): Promise<CascadeNode[]> {
  const [root, thread] = await Promise.all([statusById(slug, id), threadOf(slug, id)])
  return [
    { id: root.id, parent: null, kind: root.kind, atMs: Date.parse(root.at) },
    ...thread.descendants.map((one) => ({ id: one.id, parent: one.inReplyTo, kind: one.kind, atMs: Date.parse(one.at) })),
  ]
}

/** How one post was taken up, minute by minute. */
export function CascadePage() {
  const { t } = useWords()
  const { slug = '', id = '' } = useParams({ strict: false })
  const query = useQuery({ queryKey: ['cascade', slug, id], queryFn: () => grown(slug, id), refetchInterval: 15_000 })
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('cascade')}
      </Title>
      <Await query={query}>{(nodes) => <Radial nodes={nodes} />}</Await>
    </Stack>
  )
}

const colours: Record<string, string> = { post: '#4c6ef5', repost: '#12b886', quote: '#f76707', reply: '#be4bdb' }

function Radial({ nodes }: { nodes: CascadeNode[] }) {
  const { t, number } = useWords()
  const still = useReducedMotion()
  const canvas = useRef<HTMLCanvasElement>(null)
  const placed = useMemo(() => radial(nodes), [nodes])
  const begun = nodes[0]?.atMs ?? 0
  const length = Math.max(1, Math.ceil((Math.max(begun, ...nodes.map((node) => node.atMs)) - begun) / 60_000))
  const [minutes, setMinutes] = useState(length)
  const [playing, setPlaying] = useState(false)
  const seen = placed.filter((one) => one.node.atMs <= begun + minutes * 60_000)

  useEffect(() => {
    if (!playing) {
      return
    }
    const timer = setInterval(
      () =>
        setMinutes((before) => {
          const next = before + Math.max(1, length / 120)
          if (next >= length) {
            setPlaying(false)
            return length
          }
          return next
        }),
      still ? 250 : 50,
    )
    return () => clearInterval(timer)
  }, [playing, length, still])

  useEffect(() => {
    const target = canvas.current
    const context = target?.getContext('2d')
    if (!target || !context) {
      return
    }
    const size = target.clientWidth
    const dense = window.devicePixelRatio || 1
    target.width = size * dense
    target.height = size * dense
    context.scale(dense, dense)
    context.clearRect(0, 0, size, size)
    const at = (value: number) => size / 2 + value * (size / 2 - 12)
    context.strokeStyle = 'rgba(134, 142, 150, 0.45)'
    context.lineWidth = 1
    for (const one of seen) {
      if (one.parent) {
        context.beginPath()
        context.moveTo(at(one.parent.x), at(one.parent.y))
        context.lineTo(at(one.x), at(one.y))
        context.stroke()
      }
    }
    for (const one of seen) {
      context.fillStyle = colours[one.node.kind] ?? colours.post!
      context.beginPath()
      context.arc(at(one.x), at(one.y), one.depth === 0 ? 7 : 3.5, 0, 2 * Math.PI)
      context.fill()
    }
  }, [seen])

  const text = t('atMinute', { minutes: number(Math.round(minutes)), count: number(seen.length) })
  return (
    <Stack gap="sm">
      <canvas ref={canvas} role="img" aria-label={text} style={{ width: '100%', aspectRatio: '1', maxHeight: '70dvh' }} />
      <Text role="status">{text}</Text>
      <Group wrap="nowrap">
        <Button
          mih={44}
          onClick={() => {
            if (minutes >= length) {
              setMinutes(0)
            }
            setPlaying(!playing)
          }}
        >
          {playing ? t('pause') : t('play')}
        </Button>
        <Slider
          style={{ flex: 1 }}
          min={0}
          max={length}
          value={minutes}
          onChange={setMinutes}
          label={null}
          thumbLabel={t('minute')}
        />
      </Group>
    </Stack>
  )
}
