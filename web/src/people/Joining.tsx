import { Button, Paper, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { join, type Me } from '../api/hubbub'
import { Wrong } from '../app/Await'
import { useWords } from '../text/language'

/** What an invitation offers to somebody who is signed in already: one more society, as the same person. */
export function Joining({ self, token }: { self: Me; token: string }) {
  const { t } = useWords()
  const go = useNavigate()
  const queries = useQueryClient()
  const joining = useMutation({
    mutationFn: () => join(token),
    onSuccess: () => {
      queries.clear()
      void go({ to: '/' })
    },
  })
  return (
    <Paper withBorder p="md" maw={400} mb="xl">
      <Stack>
        <Title order={2} size="h4">
          {t('joinTitle')}
        </Title>
        <Text>{t('joinHint', { name: self.name })}</Text>
        {joining.isError && <Wrong error={joining.error} />}
        <Button mih={44} loading={joining.isPending} onClick={() => joining.mutate()}>
          {t('joinAs', { name: self.name })}
        </Button>
      </Stack>
    </Paper>
  )
}
