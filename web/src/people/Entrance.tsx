import { Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Problem } from '../api/http'
import { Wrong } from '../app/Await'
import { useWords } from '../text/language'

interface Props {
  title: string
  hint?: string
  button: string
  /** Whether the password is one that somebody chooses now. */
  fresh?: boolean
  come: (login: string, password: string) => Promise<unknown>
  /** Fields above the user name. */
  children?: ReactNode
}

/** A form by which one comes in; after it everything is asked for anew, as somebody else. */
export function Entrance({ title, hint, button, fresh = false, come, children }: Props) {
  const { t } = useWords()
  const go = useNavigate()
  const queries = useQueryClient()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const coming = useMutation({
    mutationFn: () => come(login, password),
    onSuccess: () => {
      queries.clear()
      void go({ to: '/' })
    },
  })
  const refused = !fresh && coming.error instanceof Problem && coming.error.status === 401
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        coming.mutate()
      }}
    >
      <Stack maw={400}>
        <Title order={1} size="h2">
          {title}
        </Title>
        {hint && <Text>{hint}</Text>}
        {children}
        <TextInput
          label={t('login')}
          required
          autoComplete="username"
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('password')}
          description={fresh ? t('passwordHint') : undefined}
          required
          autoComplete={fresh ? 'new-password' : 'current-password'}
          error={refused ? coming.error?.message : undefined}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {coming.isError && !refused && <Wrong error={coming.error} />}
        <Button type="submit" mih={44} loading={coming.isPending}>
          {button}
        </Button>
      </Stack>
    </form>
  )
}
