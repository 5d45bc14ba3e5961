import { Button, PasswordInput, Stack, TextInput, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { signIn } from '../api/hubbub'
import { Problem } from '../api/http'
import { Wrong } from '../app/Await'
import { useWords } from '../text/language'

/** Where those who belong here come in again. */
export function SignInPage() {
  const { t } = useWords()
  const go = useNavigate()
  const queries = useQueryClient()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const coming = useMutation({
    mutationFn: () => signIn(login, password),
    onSuccess: () => {
      queries.clear()
      void go({ to: '/' })
    },
  })
  const refused = coming.error instanceof Problem && coming.error.status === 401
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        coming.mutate()
      }}
    >
      <Stack maw={360}>
        <Title order={1} size="h2">
          {t('signIn')}
        </Title>
        <TextInput
          label={t('login')}
          required
          autoComplete="username"
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('password')}
          required
          autoComplete="current-password"
          error={refused ? coming.error?.message : undefined}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {coming.isError && !refused && <Wrong error={coming.error} />}
        <Button type="submit" mih={44} loading={coming.isPending}>
          {t('signIn')}
        </Button>
      </Stack>
    </form>
  )
}
