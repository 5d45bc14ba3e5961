import { ActionIcon, Alert, Button, Code, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Wrong } from '../app/Await'
import type { Key } from '../text/english'
import { useWords } from '../text/language'

interface Props<Item, Made> {
  title: Key
  hint: Key
  /** The name under which the list is known. */
  name: readonly unknown[]
  list: () => Promise<Item[]>
  line: (item: Item) => { id: string | number; label: string; note?: string }
  /** What is typed to add one. */
  field: Key
  address?: boolean
  /** A field beside that. */
  beside?: ReactNode
  add: (typed: string) => Promise<Made>
  remove: (item: Item) => Promise<unknown>
  /** Secrets of a new one, which are shown once. */
  secrets?: (made: Made) => string[]
}

/** What programs and the news may do here, one line each: a list that one adds to and takes from. */
export function Granted<Item, Made>({ title, hint, name, list, line, field, address, beside, add, remove, secrets }: Props<Item, Made>) {
  const { t } = useWords()
  const queries = useQueryClient()
  const query = useQuery({ queryKey: name, queryFn: list })
  const [typed, type] = useState('')
  const again = () => queries.invalidateQueries({ queryKey: name })
  const adding = useMutation({
    mutationFn: () => add(typed.trim()),
    onSuccess: () => {
      type('')
      void again()
    },
  })
  const removing = useMutation({ mutationFn: remove, onSettled: again })
  const wrong = adding.error ?? removing.error ?? query.error
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h5">
        {t(title)}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t(hint)}
      </Text>
      {query.data?.map((item) => (
        <Row key={line(item).id} {...line(item)} onRemove={() => removing.mutate(item)} />
      ))}
      {secrets && adding.data && (
        <Alert variant="light" color="yellow" title={t('secretOnce')} role="status" my="sm">
          <Stack gap={4}>
            {secrets(adding.data).map((secret) => (
              <Code block key={secret}>
                {secret}
              </Code>
            ))}
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
          <TextInput
            type={address ? 'url' : 'text'}
            label={t(field)}
            placeholder={address ? 'https://…' : undefined}
            value={typed}
            onChange={(event) => type(event.currentTarget.value)}
            style={{ flex: 1, minWidth: address ? 200 : 0 }}
          />
          {beside}
          <Button type="submit" mih={42} variant="light" disabled={!typed.trim()} loading={adding.isPending}>
            {t('add')}
          </Button>
        </Group>
      </form>
      {wrong && <Wrong error={wrong} />}
    </Paper>
  )
}

function Row({ label, note, onRemove }: { label: string; note?: string; onRemove: () => void }) {
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
