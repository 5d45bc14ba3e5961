import { Alert, Group, Paper, SegmentedControl, Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { type Cascade, cascadeOf } from '../api/insight'
import { statusById } from '../api/society'
import { Await } from '../app/Await'
import { PageLink } from '../app/Links'
import type { Key } from '../text/english'
import { useWords } from '../text/language'
import { StatusCard } from '../timeline/StatusCard'
import { below, growth } from './branching'
import { CascadeCanvas } from './CascadeCanvas'
import { colours } from './colours'
import { Player } from './Player'
import { type CascadeNode, type Layout, radial } from './radial'
import { Sparkline } from './Sparkline'
import { usePlayback } from './usePlayback'

/** More nodes than this are not drawn: nobody could tell them apart. */
const mostDrawn = 20_000

const legend: [keyof typeof colours, Key, 'acts' | 'reposts' | 'quotes' | 'replies'][] = [
  ['repost', 'reposts', 'reposts'],
  ['quote', 'quotes', 'quotes'],
  ['reply', 'replies', 'replies'],
]

/** How one post was taken up: who carried it on from whom, moment by moment. */
export function CascadePage() {
  const { t } = useWords()
  const { slug = '', id = '' } = useParams({ strict: false })
  const root = useQuery({ queryKey: ['status', slug, id], queryFn: () => statusById(slug, id) })
  const query = useQuery({
    queryKey: ['cascade', slug, id],
    queryFn: ({ signal }) => cascadeOf(slug, id, mostDrawn, signal),
    refetchInterval: 10_000,
  })
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('cascade')}
        </Title>
        <PageLink to="/s/$slug/posts/$id" params={{ slug, id }}>
          {t('thread')}
        </PageLink>
      </Group>
      {root.data && <StatusCard status={root.data} quoted />}
      <Await query={query}>{(cascade) => <Grown slug={slug} cascade={cascade} />}</Await>
    </Stack>
  )
}

function Grown({ slug, cascade }: { slug: string; cascade: Cascade }) {
  const { t, number, lasting } = useWords()
  const [layout, setLayout] = useState<Layout>('radial')
  const nodes = useMemo<CascadeNode[]>(
    () => cascade.nodes.map((one) => ({ id: one.id, parent: one.parent, kind: one.kind, atMs: Date.parse(one.at) })),
    [cascade],
  )
  const placed = useMemo(() => radial(nodes, layout), [nodes, layout])
  const sizes = useMemo(() => below(nodes), [nodes])
  const curve = useMemo(() => growth(nodes, 100), [nodes])
  const begun = nodes[0]?.atMs ?? 0
  const length = Math.max(1, (nodes.at(-1)?.atMs ?? begun) - begun)
  const playback = usePlayback(length)
  const untilMs = begun + playback.at
  const shown = nodes.reduce((sum, node) => sum + Number(node.atMs <= untilMs), 0)
  const text = t('cascadeAt', { time: lasting(playback.at), count: number(shown) })
  const { figures } = cascade
  const facts: [Key, string][] = [
    ['acts', number(figures.acts)],
    ['peopleInIt', number(figures.people)],
    ['depth', number(figures.depth)],
    ['breadth', number(figures.maxBreadth)],
    ['virality', figures.virality === null ? '–' : figures.virality.toFixed(2)],
  ]
  return (
    <>
      {!cascade.whole && (
        <Alert variant="light" color="yellow">
          {t('cascadeCut', { count: number(nodes.length) })}
        </Alert>
      )}
      <Paper withBorder p="md">
        <dl className="facts">
          {facts.map(([key, value]) => (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {nodes.length < 2 ? (
          <Text mt="md">{t('cascadeAlone')}</Text>
        ) : (
          <Stack gap="xs" mt="sm">
            <Group justify="space-between" gap="xs">
              <Group gap="md">
                {legend.map(([kind, key, count]) => (
                  <Group key={kind} gap={6} wrap="nowrap">
                    <span className={`dot ${kind}`} style={{ background: colours[kind] }} aria-hidden="true" />
                    <Text size="sm">
                      {t(key)} {number(figures[count])}
                    </Text>
                  </Group>
                ))}
              </Group>
              <SegmentedControl
                aria-label={t('layout')}
                value={layout}
                onChange={(value) => setLayout(value as Layout)}
                data={[
                  { value: 'radial', label: t('rings') },
                  { value: 'tree', label: t('tree') },
                ]}
              />
            </Group>
            <Player playback={playback} length={length} label={t('moment')} text={text} />
            <CascadeCanvas slug={slug} placed={placed} layout={layout} untilMs={untilMs} handles={cascade.handles} acts={cascade.nodes} label={text} />
            <Sparkline values={curve} label={t('actsOverTime')} />
          </Stack>
        )}
      </Paper>
      {nodes.length > 1 && <Branches slug={slug} cascade={cascade} sizes={sizes} />}
    </>
  )
}

const mostListed = 12

/** Who carried it furthest: the picture in words. */
function Branches({ slug, cascade, sizes }: { slug: string; cascade: Cascade; sizes: Map<string, number> }) {
  const { t, number, word, lasting } = useWords()
  const begun = Date.parse(cascade.nodes[0]!.at)
  const best = cascade.nodes
    .slice(1)
    .sort((one, other) => sizes.get(other.id)! - sizes.get(one.id)!)
    .slice(0, mostListed)
  return (
    <Paper withBorder p="md">
      <Table.ScrollContainer minWidth={340} type="native">
        <Table captionSide="top">
          <Table.Caption>{t('whoCarried')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('account')}</Table.Th>
              <Table.Th>{t('what')}</Table.Th>
              <Table.Th ta="right">{t('after')}</Table.Th>
              <Table.Th ta="right">{t('below')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {best.map((one) => (
              <Table.Tr key={one.id}>
                <Table.Td>
                  <PageLink to="/s/$slug/accounts/$id" params={{ slug, id: String(one.account) }}>
                    @{cascade.handles.get(one.account) ?? one.account}
                  </PageLink>
                </Table.Td>
                <Table.Td>{word(one.kind)}</Table.Td>
                <Table.Td ta="right">{lasting(Date.parse(one.at) - begun)}</Table.Td>
                <Table.Td ta="right">{number(sizes.get(one.id) ?? 0)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  )
}
