import { Alert, Button, Code, Group, Paper, Stack, Table, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Download, Play } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { type Answer, askInCypher, bringCascade, saveAnswer, type Standing } from '../api/graph'
import { me } from '../api/hubbub'
import { trending } from '../api/society'
import { Await, Empty, Wrong } from '../app/Await'
import { useWords } from '../text/language'
import { Cell } from './Cell'
import { examples, parametersOf, typed } from './examples'
import { OnItsWay, useStanding } from './Standing'

/** Where the graph of a society is asked in Cypher. */
export function ConsolePage() {
  const { t } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const standing = useStanding(slug)
  const owner = useQuery({ queryKey: ['me'], queryFn: me }).data?.owner ?? false
  return (
    <Stack gap="sm">
      <Title order={1} size="h2">
        {t('console')}
      </Title>
      <Text c="dimmed">{t('consoleHint')}</Text>
      <Await query={standing}>
        {(now) => (
          <>
            {now.state !== 'in-step' && (
              <Paper withBorder p="md" aria-live="polite">
                <OnItsWay slug={slug} now={now} />
              </Paper>
            )}
            {now.own || owner ? <Console now={now} /> : <Alert variant="light">{t('ownersConsole')}</Alert>}
          </>
        )}
      </Await>
      <Inside />
    </Stack>
  )
}

function Console({ now }: { now: Standing }) {
  const { t } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const [query, write] = useState(examples[0]!.query)
  const [given, give] = useState<Record<string, string>>({})
  const names = parametersOf(query)
  const known = useKnown(slug)
  const valueOf = (name: string) => given[name] ?? known[name] ?? ''
  const asking = useMutation({
    mutationFn: async () => {
      if (names.includes('cascade')) {
        await bringCascade(slug, valueOf('cascade').trim())
      }
      const values = Object.fromEntries(names.map((name) => [name, typed(valueOf(name).replace(/^@/, ''))] as const))
      return { answer: await askInCypher(slug, query, values), query, values }
    },
  })
  const there = now.state === 'in-step'
  const ready = there && query.trim() !== '' && names.every((name) => valueOf(name).trim() !== '') && !asking.isPending
  const run = (event?: FormEvent) => {
    event?.preventDefault()
    if (ready) {
      asking.mutate()
    }
  }
  const about = (name: string) =>
    name === 'handle' || name === 'to' ? t('parameterHandle') : name === 'cascade' ? t('parameterCascade') : t('parameterOther')
  return (
    <>
      <Paper withBorder p="md" component="form" onSubmit={run}>
        <Stack gap="sm">
          <div>
            <Text size="sm" fw={500} mb={4} id="console-examples">
              {t('examples')}
            </Text>
            <div className="choices" role="group" aria-labelledby="console-examples">
              {examples.map((one) => (
                <Button
                  key={one.label}
                  size="compact-sm"
                  mih={36}
                  variant={one.query === query ? 'light' : 'default'}
                  aria-pressed={one.query === query}
                  onClick={() => {
                    write(one.query)
                    asking.reset()
                  }}
                >
                  {t(one.label)}
                </Button>
              ))}
            </div>
          </div>
          <Textarea
            label={t('query')}
            description={t('queryHint')}
            autosize
            minRows={5}
            maxRows={18}
            maxLength={10_000}
            spellCheck={false}
            autoCapitalize="off"
            autoCorrect="off"
            styles={{ input: { fontFamily: 'ui-monospace, monospace', fontSize: 14 } }}
            value={query}
            onChange={(event) => write(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                run()
              }
            }}
          />
          {names.length > 0 && (
            <div className="parameters">
              {names.map((name) => (
                <TextInput
                  key={name}
                  label={`$${name}`}
                  description={about(name)}
                  value={valueOf(name)}
                  spellCheck={false}
                  autoCapitalize="off"
                  onChange={(event) => give({ ...given, [name]: event.currentTarget.value })}
                />
              ))}
            </div>
          )}
          <Group justify="flex-end">
            {!there && (
              <Text size="sm" c="dimmed">
                {t('waitsForGraph')}
              </Text>
            )}
            <Button
              type="submit"
              mih={44}
              disabled={!ready}
              loading={asking.isPending}
              leftSection={<Play size={16} aria-hidden="true" />}
            >
              {t('runQuery')}
            </Button>
          </Group>
        </Stack>
      </Paper>
      {asking.isError && <Wrong error={asking.error} retry={() => run()} />}
      {asking.data && <Found {...asking.data} />}
    </>
  )
}

/** Values to begin with: who wrote the posts that are talked about most, and the first of these. */
function useKnown(slug: string): Record<string, string> {
  const loudest = useQuery({ queryKey: ['trending', slug], queryFn: () => trending(slug), staleTime: 60_000 }).data ?? []
  const handles = [...new Set(loudest.flatMap((one) => (one.account ? [one.account.handle] : [])))]
  const known = { handle: handles[0], to: handles[1], cascade: loudest[0]?.id }
  return Object.fromEntries(Object.entries(known).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

interface Asked {
  answer: Answer
  query: string
  values: Record<string, unknown>
}

function Found({ answer, query, values }: Asked) {
  const { t, number } = useWords()
  return (
    <Stack gap="xs" component="section" aria-label={t('answer')}>
      <Group justify="space-between">
        <Text size="sm" c="dimmed" role="status">
          {t('rowsIn', { rows: number(answer.rows.length), ms: number(answer.tookMs) })}
        </Text>
        {answer.rows.length > 0 && <Saving key={`${query} ${JSON.stringify(values)}`} query={query} values={values} />}
      </Group>
      {answer.rows.length === 0 ? (
        <Empty title={t('noRows')} hint={t('noRowsWay')} />
      ) : (
        <Paper withBorder p="sm">
          <Table.ScrollContainer minWidth={280} maxHeight={560} type="native">
            <Table stickyHeader>
              <Table.Thead>
                <Table.Tr>
                  {answer.columns.map((column) => (
                    <Table.Th key={column}>{column}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {answer.rows.map((row, index) => (
                  <Table.Tr key={index}>
                    {row.map((value, place) => (
                      <Table.Td key={place} ta={typeof value === 'number' ? 'right' : undefined}>
                        <Cell value={value} />
                      </Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Paper>
      )}
      {answer.cut && (
        <Alert variant="light" color="yellow">
          {t('rowsCut')}
        </Alert>
      )}
    </Stack>
  )
}

/** Takes all of an answer away, not only the rows that are shown. */
function Saving({ query, values }: Omit<Asked, 'answer'>) {
  const { t, number } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const saving = useMutation({ mutationFn: (format: 'csv' | 'json') => saveAnswer(slug, query, values, format) })
  return (
    <Group gap="xs" justify="flex-end">
      {saving.data && (
        <Text size="sm" role="status">
          {t(saving.data.cut ? 'fileCut' : 'fileSaved', { rows: number(saving.data.rows) })}
        </Text>
      )}
      {saving.isError && (
        <Text size="sm" role="alert">
          {saving.error.message}
        </Text>
      )}
      {(['csv', 'json'] as const).map((format) => (
        <Button
          key={format}
          variant="default"
          size="compact-sm"
          mih={36}
          loading={saving.isPending && saving.variables === format}
          disabled={saving.isPending}
          leftSection={<Download size={14} aria-hidden="true" />}
          onClick={() => saving.mutate(format)}
        >
          {t('asFile', { format: format.toUpperCase() })}
        </Button>
      ))}
    </Group>
  )
}

const nodes = [
  'Persona {number, handle, name, person, age, country, language, leaning, topic, society}',
  'Community {id, kind, name, society}',
  'Act {id, cascade, kind, account, at, depth, society}',
]

const ties = [
  '(:Persona)-[:FOLLOWS]->(:Persona)',
  '(:Persona)-[:MEMBER_OF]->(:Community)',
  '(:Persona)-[:DID]->(:Act)',
  '(:Act)-[:SEEN_THROUGH]->(:Act)',
  '(:Persona)-[:REACHED {cascade, kind, at}]->(:Persona)',
]

/** What can be asked about. */
function Inside() {
  const { t } = useWords()
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h5" mb="xs">
        {t('inTheGraph')}
      </Title>
      <Code block style={{ whiteSpace: 'pre-wrap' }}>
        {[...nodes, ...ties].join('\n')}
      </Code>
    </Paper>
  )
}
