import { Badge, Button, Group, NumberInput, Paper, SegmentedControl, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { microsOf, setVoice, type SocietyVoice, voice } from '../api/cost'
import { Problem } from '../api/http'
import { Wrong } from '../app/Await'
import { useWords } from '../text/language'

/** Whether the personas of a society speak by a model or by the grammar, and what that may cost a day. */
export function VoicePanel({ slug, owner }: { slug: string; owner: boolean }) {
  const query = useQuery({ queryKey: ['voice', slug], queryFn: () => voice(slug), refetchInterval: 10_000 })
  if (query.error instanceof Problem && query.error.status === 404) {
    return null
  }
  return query.data ? <Shown slug={slug} owner={owner} now={query.data} /> : null
}

function Shown({ slug, owner, now }: { slug: string; owner: boolean; now: SocietyVoice }) {
  const { t, number, time } = useWords()
  const queries = useQueryClient()
  const [daily, setDaily] = useState<number | string>(now.dailyMicros === null ? '' : now.dailyMicros / 1_000_000)
  const saving = useMutation({
    mutationFn: (by: 'model' | 'grammar') => setVoice(slug, { voice: by, model: now.model, dailyMicros: microsOf(daily) }),
    onSuccess: (then) => queries.setQueryData(['voice', slug], then),
  })
  const spoke = Object.entries(now.spoke).filter(([, count]) => count > 0)
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h5">
          {t('whoSpeaks')}
        </Title>
        <Badge variant="dot" color={now.byModel ? 'teal' : 'gray'} tt="none">
          {t(now.byModel ? 'modelSpeaks' : 'grammarSpeaks')}
        </Badge>
      </Group>
      {now.restingUntil && (
        <Text size="sm" role="status">
          {t('resting', { time: time(now.restingUntil), why: now.restingAfter })}
        </Text>
      )}
      {now.voice === 'model' && !now.byModel && !now.restingUntil && (
        <Text size="sm" c="dimmed">
          {t('noModelYet')}
        </Text>
      )}
      {spoke.length > 0 && (
        <Text size="sm" c="dimmed">
          {spoke.map(([what, count]) => `${what} ${number(count)}`).join(' · ')}
        </Text>
      )}
      {owner && (
        <Group align="flex-end" gap="sm" mt="xs">
          <SegmentedControl
            aria-label={t('whoSpeaks')}
            value={now.voice}
            disabled={saving.isPending}
            onChange={(value) => saving.mutate(value as 'model' | 'grammar')}
            data={[
              { value: 'grammar', label: t('grammar') },
              { value: 'model', label: t('byModel') },
            ]}
          />
          <NumberInput
            label={t('dailyBudget')}
            placeholder={t('noLimit')}
            prefix="$"
            min={0}
            decimalScale={4}
            value={daily}
            onChange={setDaily}
            w={190}
          />
          <Button mih={42} variant="light" loading={saving.isPending} onClick={() => saving.mutate(now.voice)}>
            {t('save')}
          </Button>
        </Group>
      )}
      {saving.isError && <Wrong error={saving.error} />}
    </Paper>
  )
}
