import { ActionIcon, Alert, Button, Code, Group, NumberInput, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { addFeed, addWebhook, feeds, removeFeed, removeWebhook, webhooks } from '../api/doors'
import { Wrong } from '../app/Await'
import { useWords } from '../text/language'

/** How the world reaches a society: news feeds that are asked, and calls of other programs. */
export function Doors({ slug }: { slug: string }) {
  return (
    <>
      <Feeds slug={slug} />
      <Webhooks slug={slug} />
    </>
  )
}

function Feeds({ slug }: { slug: string }) {
  const { t, number } = useWords()
  const queries = useQueryClient()
  const key = ['feeds', slug]
  const query = useQuery({ queryKey: key, queryFn: () => feeds(slug) })
  const [url, setUrl] = useState('')
  const [minutes, setMinutes] = useState<number | string>(15)
  const change = useMutation({
    mutationFn: (doing: () => Promise<unknown>) => doing(),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h5">
        {t('feeds')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('feedsHint')}
      </Text>
      {query.data?.map((feed) => (
        <Row
          key={feed.id}
          label={feed.url}
          onRemove={() => change.mutate(() => removeFeed(slug, feed.id))}
          note={feed.problem || t('everyMinutes', { minutes: number(feed.minutes) })}
        />
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate(async () => {
            await addFeed(slug, url.trim(), Number(minutes))
            setUrl('')
          })
        }}
      >
        <Group align="flex-end" gap="sm" mt="xs">
          <TextInput
            type="url"
            label={t('feedAddress')}
            placeholder="https://…"
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
            style={{ flex: 1, minWidth: 200 }}
          />
          <NumberInput label={t('minutes')} min={5} max={10_080} value={minutes} onChange={setMinutes} w={110} />
          <Button type="submit" mih={42} variant="light" disabled={!url.trim()} loading={change.isPending}>
            {t('add')}
          </Button>
        </Group>
      </form>
      {change.isError && <Wrong error={change.error} />}
      {query.isError && <Wrong error={query.error} />}
    </Paper>
  )
}

function Webhooks({ slug }: { slug: string }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const key = ['webhooks', slug]
  const query = useQuery({ queryKey: key, queryFn: () => webhooks(slug) })
  const [title, setTitle] = useState('')
  const adding = useMutation({
    mutationFn: () => addWebhook(slug, title.trim()),
    onSuccess: () => {
      setTitle('')
      void queries.invalidateQueries({ queryKey: key })
    },
  })
  const removing = useMutation({
    mutationFn: (id: string) => removeWebhook(slug, id),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h5">
        {t('webhooks')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('webhooksHint')}
      </Text>
      {query.data?.map((hook) => <Row key={hook.id} label={hook.title} note={hook.id} onRemove={() => removing.mutate(hook.id)} />)}
      {adding.data && (
        <Alert variant="light" color="yellow" title={t('secretOnce')} role="status" my="sm">
          <Stack gap={4}>
            <Code block>{location.origin + adding.data.path}</Code>
            <Code block>{adding.data.secret}</Code>
          </Stack>
        </Alert>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          adding.mutate()
        }}
      >
        <Group align="flex-end" gap="sm" mt="xs">
          <TextInput label={t('title')} value={title} onChange={(event) => setTitle(event.currentTarget.value)} style={{ flex: 1 }} />
          <Button type="submit" mih={42} variant="light" disabled={!title.trim()} loading={adding.isPending}>
            {t('add')}
          </Button>
        </Group>
      </form>
      {adding.isError && <Wrong error={adding.error} />}
    </Paper>
  )
}

/** One line of a list from which things can be taken away. */
export function Row({ label, note, onRemove }: { label: ReactNode; note?: ReactNode; onRemove: () => void }) {
  const { t } = useWords()
  return (
    <Group wrap="nowrap" justify="space-between" gap="sm" mih={48}>
      <div style={{ minWidth: 0 }}>
        <Text size="sm" truncate>
          {label}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {note}
        </Text>
      </div>
      <ActionIcon variant="subtle" color="red" size={40} aria-label={`${t('delete')}: ${label}`} onClick={onRemove}>
        <Trash2 size={18} aria-hidden="true" />
      </ActionIcon>
    </Group>
  )
}
