import { Alert, Badge, Button, Group, Paper, Select, Stack, Switch, Table, Tabs, TagsInput, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { members } from '../api/hubbub'
import { audit, barredWords, barWords, closeReport, type Report, reports, silence, suspend, takeAway } from '../api/moderation'
import { accountBy, statusById } from '../api/society'
import { Await, Empty, Wrong } from '../app/Await'
import { PageLink } from '../app/Links'
import { topics } from '../text/codes'
import { useWords } from '../text/language'
import { StatusCard } from '../timeline/StatusCard'

/** What waits for a moderator, which words are not shown, and who did what. */
export function ModerationPage() {
  const { t } = useWords()
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('moderation')}
      </Title>
      <Tabs defaultValue="reports" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="reports">{t('reports')}</Tabs.Tab>
          <Tabs.Tab value="words">{t('barredWords')}</Tabs.Tab>
          <Tabs.Tab value="log">{t('auditLog')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="reports" pt="md">
          <Reports />
        </Tabs.Panel>
        <Tabs.Panel value="words" pt="md">
          <Barring />
        </Tabs.Panel>
        <Tabs.Panel value="log" pt="md">
          <Log />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}

function Reports() {
  const { t } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const [closed, setClosed] = useState(false)
  const query = useQuery({
    queryKey: ['reports', slug, closed],
    queryFn: () => reports(slug, closed),
    refetchInterval: 10_000,
  })
  return (
    <Stack gap="sm">
      <Switch label={t('withClosed')} checked={closed} onChange={(event) => setClosed(event.currentTarget.checked)} />
      <Await query={query}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={t('noReports')} hint={t('noReportsHint')} />
          ) : (
            list.map((one) => <Reported key={one.id} slug={slug} report={one} />)
          )
        }
      </Await>
    </Stack>
  )
}

function Reported({ slug, report }: { slug: string; report: Report }) {
  const { t, time } = useWords()
  const queries = useQueryClient()
  const first = report.statuses[0]
  const status = useQuery({
    queryKey: ['status', slug, first],
    queryFn: () => statusById(slug, first!),
    enabled: first !== undefined,
    retry: false,
  })
  const account = useQuery({
    queryKey: ['account', slug, String(report.account)],
    queryFn: () => accountBy(slug, String(report.account)),
  })
  const act = useMutation({
    mutationFn: (doing: () => Promise<unknown>) => doing(),
    onSuccess: () => queries.invalidateQueries(),
  })
  const handle = account.data?.handle ?? String(report.account)
  const andClose = (doing: () => Promise<unknown>) => async () => {
    await doing()
    await closeReport(slug, report.id)
  }
  return (
    <Paper withBorder p="md" component="article" aria-label={`${t('report')}: @${handle}`}>
      <Group justify="space-between">
        <PageLink to="/s/$slug/accounts/$id" params={{ slug, id: String(report.account) }} fw={600}>
          @{handle}
        </PageLink>
        <Group gap="xs">
          {report.closed && <Badge color="gray">{t('closed')}</Badge>}
          <Text size="sm" c="dimmed">
            {time(report.madeAt)}
          </Text>
        </Group>
      </Group>
      {report.comment && <Text my="xs">“{report.comment}”</Text>}
      {status.data && <StatusCard status={status.data} quoted />}
      {status.isError && (
        <Text size="sm" c="dimmed">
          {t('alreadyGone')}
        </Text>
      )}
      {act.isError && <Wrong error={act.error} />}
      {!report.closed && (
        <Group gap="xs" mt="sm">
          <Button variant="default" mih={40} loading={act.isPending} onClick={() => act.mutate(() => closeReport(slug, report.id))}>
            {t('leaveIt')}
          </Button>
          {status.data && (
            <Button
              color="red"
              variant="light"
              mih={40}
              loading={act.isPending}
              onClick={() => act.mutate(andClose(() => takeAway(slug, status.data.id, report.comment.slice(0, 200))))}
            >
              {t('takeAway')}
            </Button>
          )}
          <Button
            color="red"
            variant="light"
            mih={40}
            loading={act.isPending}
            onClick={() => act.mutate(andClose(() => suspend(slug, report.account, true)))}
          >
            {t('suspend', { handle })}
          </Button>
        </Group>
      )}
    </Paper>
  )
}

function Barring() {
  const { t, word } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const queries = useQueryClient()
  const query = useQuery({ queryKey: ['barred', slug], queryFn: () => barredWords(slug) })
  const [words, setWords] = useState<string[]>([])
  const [topic, setTopic] = useState<string | null>(null)
  useEffect(() => {
    if (query.data) {
      setWords(query.data)
    }
  }, [query.data])
  const saving = useMutation({
    mutationFn: () => barWords(slug, words),
    onSuccess: () => queries.invalidateQueries(),
  })
  const silencing = useMutation({ mutationFn: () => silence(slug, topic!), onSuccess: () => setTopic(null) })
  return (
    <Stack>
      <Paper withBorder p="md">
        <Stack gap="sm">
          <TagsInput
            size="md"
            label={t('barredWords')}
            description={t('barredHint')}
            value={words}
            onChange={setWords}
            maxTags={1_000}
            clearable={false}
          />
          {query.isError && <Wrong error={query.error} />}
          {saving.isError && <Wrong error={saving.error} />}
          {saving.isSuccess && (
            <Alert color="teal" variant="light" role="status">
              {t('saved')}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button mih={44} loading={saving.isPending} onClick={() => saving.mutate()}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </Paper>
      <Paper withBorder p="md">
        <Group align="flex-end">
          <Select
            label={t('silenceTopic')}
            description={t('silenceHint')}
            searchable
            value={topic}
            onChange={setTopic}
            data={topics.map((one) => ({ value: one, label: word(one) }))}
            style={{ flex: 1 }}
          />
          <Button mih={42} variant="light" color="red" disabled={!topic} loading={silencing.isPending} onClick={() => silencing.mutate()}>
            {t('silence')}
          </Button>
        </Group>
        {silencing.isSuccess && (
          <Text size="sm" role="status" mt="xs">
            {t('saved')}
          </Text>
        )}
        {silencing.isError && <Wrong error={silencing.error} />}
      </Paper>
    </Stack>
  )
}

function Log() {
  const { t, time } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const query = useQuery({ queryKey: ['audit', slug], queryFn: () => audit(slug) })
  const people = useQuery({ queryKey: ['people', slug], queryFn: () => members(slug) })
  return (
    <Await query={query}>
      {(lines) =>
        lines.length === 0 ? (
          <Empty title={t('noAudit')} />
        ) : (
          <Paper withBorder p="sm">
            <Table.ScrollContainer minWidth={420} type="native">
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('moment')}</Table.Th>
                    <Table.Th>{t('name')}</Table.Th>
                    <Table.Th>{t('what')}</Table.Th>
                    <Table.Th>{t('note')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {lines.map((line) => (
                    <Table.Tr key={line.id}>
                      <Table.Td>{time(line.at)}</Table.Td>
                      <Table.Td>{people.data?.find((one) => one.person === line.person)?.name ?? line.person}</Table.Td>
                      <Table.Td>
                        {line.action} {line.subject}
                      </Table.Td>
                      <Table.Td>{line.note}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          </Paper>
        )
      }
    </Await>
  )
}
