import { Alert, Anchor, Button, Group, Loader, Stack, Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Problem } from '../api/http'
import { useWords } from '../text/language'

/** What went wrong, in words, with the way out. */
export function Wrong({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useWords()
  const status = error instanceof Problem ? error.status : -1
  const text =
    status === 0
      ? t('offline')
      : status === 401
        ? t('signedOut')
        : status === 403
          ? t('notAllowed')
          : status === 404
            ? t('notFound')
            : error instanceof Error
              ? error.message
              : t('wentWrong')
  return (
    <Alert color={status === 401 ? 'blue' : 'red'} variant="light" role="alert">
      <Stack gap="xs">
        <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
          {text}
        </Text>
        <Group>
          {status === 401 && (
            <Anchor href="/sign-in">{t('signIn')}</Anchor>
          )}
          {retry && ![401, 403, 404, 422].includes(status) && (
            <Button variant="light" color="gray" onClick={retry}>
              {t('retry')}
            </Button>
          )}
        </Group>
      </Stack>
    </Alert>
  )
}

/** Shows what a query brought, or that it is on its way, or why it did not come. */
export function Await<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) {
    return <>{children(query.data)}</>
  }
  if (query.isError) {
    return <Wrong error={query.error} retry={() => void query.refetch()} />
  }
  return <Waiting />
}

/** Something is on its way. */
export function Waiting() {
  const { t } = useWords()
  return <Loader role="status" aria-label={t('onItsWay')} my="lg" mx="auto" display="block" />
}

/** A page with nothing on it yet: says what it is for. */
export function Empty({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <Stack align="center" py="xl" gap="xs">
      <Text fw={600} ta="center">
        {title}
      </Text>
      {hint && (
        <Text c="dimmed" ta="center" maw={440}>
          {hint}
        </Text>
      )}
      {children}
    </Stack>
  )
}
