import { Alert, Button, Code, Group, Paper, Select, Stack, Text, TextInput, Title, useMantineColorScheme } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { addToken, removeToken, tokens } from '../api/doors'
import { me, signOut } from '../api/hubbub'
import { Wrong } from '../app/Await'
import { Row } from '../society/Doors'
import { type Tongue, useWords } from '../text/language'

/** Language and colours of this browser, tokens for one's programs, and the way out. */
export function SettingsPage() {
  const { t, tongue, choose } = useWords()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const self = useQuery({ queryKey: ['me'], queryFn: me })
  const leaving = useMutation({
    mutationFn: signOut,
    onSettled: () => location.assign('/sign-in'),
  })
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('settings')}
      </Title>
      <Paper withBorder p="md">
        <div className="halves">
          <Select
            label={t('language')}
            value={tongue}
            allowDeselect={false}
            onChange={(value) => choose(value as Tongue)}
            data={[
              { value: 'en', label: 'English' },
              { value: 'es', label: 'Español' },
            ]}
          />
          <Select
            label={t('colours')}
            value={colorScheme}
            allowDeselect={false}
            onChange={(value) => setColorScheme(value as 'light' | 'dark' | 'auto')}
            data={[
              { value: 'auto', label: t('asSystem') },
              { value: 'light', label: t('light') },
              { value: 'dark', label: t('dark') },
            ]}
          />
        </div>
      </Paper>
      <Tokens />
      <Paper withBorder p="md">
        <Group justify="space-between">
          <Text>{self.data ? t('signedInAs', { name: self.data.name, login: self.data.login }) : ''}</Text>
          <Button
            variant="default"
            mih={44}
            leftSection={<LogOut size={18} aria-hidden="true" />}
            loading={leaving.isPending}
            onClick={() => leaving.mutate()}
          >
            {t('signOut')}
          </Button>
        </Group>
      </Paper>
    </Stack>
  )
}

function Tokens() {
  const { t } = useWords()
  const queries = useQueryClient()
  const query = useQuery({ queryKey: ['tokens'], queryFn: tokens })
  const [title, setTitle] = useState('')
  const adding = useMutation({
    mutationFn: () => addToken(title.trim()),
    onSuccess: () => {
      setTitle('')
      void queries.invalidateQueries({ queryKey: ['tokens'] })
    },
  })
  const removing = useMutation({
    mutationFn: removeToken,
    onSettled: () => queries.invalidateQueries({ queryKey: ['tokens'] }),
  })
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h5">
        {t('apiTokens')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('apiTokensHint')}
      </Text>
      {query.data?.map((token) => <Row key={token.id} label={token.title} onRemove={() => removing.mutate(token.id)} />)}
      {adding.data && (
        <Alert variant="light" color="yellow" title={t('secretOnce')} role="status" my="sm">
          <Code block>{adding.data.token}</Code>
        </Alert>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          adding.mutate()
        }}
      >
        <Group align="flex-end" gap="sm">
          <TextInput label={t('title')} value={title} onChange={(event) => setTitle(event.currentTarget.value)} style={{ flex: 1 }} />
          <Button type="submit" mih={42} variant="light" disabled={!title.trim()} loading={adding.isPending}>
            {t('add')}
          </Button>
        </Group>
      </form>
      {(adding.isError || query.isError) && <Wrong error={adding.error ?? query.error} />}
    </Paper>
  )
}
