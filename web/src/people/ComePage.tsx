import { Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { come } from '../api/hubbub'
import { Wrong } from '../app/Await'
import { useWords } from '../text/language'

/** Where the first link of a server leads: its owner chooses a name and a password. */
export function WelcomePage() {
  return <Come invited={false} />
}

/** Where an invitation leads. */
export function InvitationPage() {
  return <Come invited />
}

function Come({ invited }: { invited: boolean }) {
  const { t } = useWords()
  const go = useNavigate()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const coming = useMutation({
    mutationFn: () => come(new URLSearchParams(location.search).get('token') ?? '', name, login, password, invited),
    onSuccess: () => {
      queries.clear()
      void go({ to: '/' })
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        coming.mutate()
      }}
    >
      <Stack maw={400}>
        <Title order={1} size="h2">
          {t('welcome')}
        </Title>
        <Text>{invited ? t('welcomeInvited') : t('welcomeOwner')}</Text>
        <TextInput
          label={t('name')}
          required
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('login')}
          required
          autoComplete="username"
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('password')}
          description={t('passwordHint')}
          required
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {coming.isError && <Wrong error={coming.error} />}
        <Button type="submit" mih={44} loading={coming.isPending}>
          {t('comeIn')}
        </Button>
      </Stack>
    </form>
  )
}
