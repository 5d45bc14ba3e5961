import { Badge, Button, Group, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { checkModel, dollars, model, setModel } from '../api/cost'
import { Wrong } from '../app/Await'
import { useWords } from '../text/language'

/** The model that personas speak by: which it is, whether it works, and where another is set. */
export function ModelPanel() {
  const { t, number, tongue } = useWords()
  const queries = useQueryClient()
  const query = useQuery({ queryKey: ['model'], queryFn: model, refetchInterval: 10_000 })
  const [name, setName] = useState('')
  const [address, setAddress] = useState('')
  const [key, setKey] = useState('')
  const known = query.data?.from === 'settings' ? query.data.model : undefined
  const own = query.data?.ownAddress
  useEffect(() => setName(known ?? ''), [known])
  useEffect(() => setAddress(own ?? ''), [own])
  const saving = useMutation({
    mutationFn: () => setModel({ model: name.trim(), address: address.trim(), key: key || undefined }),
    onSuccess: (now) => {
      setKey('')
      queries.setQueryData(['model'], now)
    },
  })
  const checking = useMutation({ mutationFn: checkModel })
  const now = query.data
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h5">
          {t('whoSpeaks')}
        </Title>
        {now && (
          <Badge variant="dot" color={now.ready ? 'teal' : 'gray'} tt="none">
            {now.model || t('grammarSpeaks')}
          </Badge>
        )}
      </Group>
      {query.isError && <Wrong error={query.error} />}
      {now && (
        <Stack gap="xs">
          {now.problem && <Text size="sm">{now.problem}</Text>}
          {now.model && !now.priceKnown && <Text size="sm">{t('priceUnknown')}</Text>}
          {now.waiting > 0 && <Text size="sm">{t('waitingForWords', { count: number(now.waiting) })}</Text>}
          <form
            onSubmit={(event) => {
              event.preventDefault()
              saving.mutate()
            }}
          >
            <Group align="flex-end" gap="sm">
              <TextInput
                label={t('modelName')}
                placeholder="openai/gpt-5-mini"
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
                style={{ flex: 1, minWidth: 200 }}
              />
              <TextInput
                label={t('modelAddress')}
                placeholder={now.ownAddress ? t('asProvider') : now.address || t('asProvider')}
                value={address}
                onChange={(event) => setAddress(event.currentTarget.value)}
                style={{ flex: 1, minWidth: 200 }}
              />
              <PasswordInput
                label={t('modelKey')}
                placeholder={now.key === 'none' ? '' : t('keyKept')}
                autoComplete="off"
                value={key}
                onChange={(event) => setKey(event.currentTarget.value)}
                style={{ flex: 1, minWidth: 200 }}
              />
            </Group>
            <Group justify="flex-end" mt="sm">
              <Button variant="default" mih={42} disabled={!now.ready} loading={checking.isPending} onClick={() => checking.mutate()}>
                {t('tryIt')}
              </Button>
              <Button type="submit" mih={42} loading={saving.isPending}>
                {t('save')}
              </Button>
            </Group>
          </form>
          {checking.data && (
            <Text size="sm" role="status">
              {checking.data.works
                ? t('modelWorks', {
                    ms: number(checking.data.ms),
                    cost: checking.data.micros === null ? t('unknownPrice') : dollars(checking.data.micros, tongue),
                  })
                : checking.data.problem}
            </Text>
          )}
          {(saving.isError || checking.isError) && <Wrong error={saving.error ?? checking.error} />}
        </Stack>
      )}
    </Paper>
  )
}
