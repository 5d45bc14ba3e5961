import { Button, Group, NumberInput, Paper, Progress, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Alert, type Budget, dollars, type Limit, microsOf, setBudget } from '../api/cost'
import { Wrong } from '../app/Await'
import type { Key } from '../text/english'
import { useWords } from '../text/language'

const scopes: Record<string, Key> = { server: 'ofServer', society: 'ofSociety', user: 'ofPerson', person: 'ofPerson' }

/** How today's budget stands, and how large it is to be. */
export function BudgetPanel({ money }: { money: Budget }) {
  const { t, ago, word } = useWords()
  const queries = useQueryClient()
  const [daily, setDaily] = useState<number | string>(inDollars(money.dailyMicros))
  const [person, setPerson] = useState<number | string>(inDollars(money.personDailyMicros))
  const saving = useMutation({
    mutationFn: () => setBudget(microsOf(daily), microsOf(person)),
    onSuccess: (now) => queries.setQueryData(['budget'], now),
  })
  const named = (one: Alert) => {
    const whose = one.name || t(scopes[one.scope] ?? 'ofServer')
    return one.content ? `${whose}, ${word(one.content)}` : whose
  }
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h5" mb="xs">
        {t('budgetToday')}
      </Title>
      <Stack gap="md">
        {money.limits.map((limit) => (
          <Standing key={limit.scope} limit={limit} />
        ))}
      </Stack>
      {money.alerts.length > 0 && (
        <Stack gap={2} mt="sm" component="ul" style={{ listStyle: 'none', paddingInlineStart: 0 }}>
          {money.alerts.slice(0, 3).map((one) => (
            <Text key={`${one.at} ${one.scope} ${one.name} ${one.content} ${one.percent}`} size="xs" component="li">
              {ago(one.at)} · {t('spentSoMuch', { percent: String(one.percent), what: named(one) })}
            </Text>
          ))}
        </Stack>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          saving.mutate()
        }}
      >
        <Group align="flex-end" gap="sm" mt="md">
          <NumberInput label={t('dailyBudget')} prefix="$" min={0} decimalScale={4} value={daily} onChange={setDaily} w={190} />
          <NumberInput
            label={t('personBudget')}
            placeholder={t('noLimit')}
            prefix="$"
            min={0}
            decimalScale={4}
            value={person}
            onChange={setPerson}
            w={190}
          />
          <Button type="submit" mih={42} loading={saving.isPending}>
            {t('save')}
          </Button>
          {saving.isSuccess && (
            <Text size="sm" role="status">
              {t('saved')}
            </Text>
          )}
        </Group>
        {saving.isError && <Wrong error={saving.error} />}
      </form>
    </Paper>
  )
}

function inDollars(micros: number | null): number | string {
  return micros === null ? '' : micros / 1_000_000
}

/** One limit: what is spent, what is held for calls under way, what is left, and the same for each kind of content. */
export function Standing({ limit }: { limit: Limit }) {
  const { t, tongue, word } = useWords()
  const money = (micros: number) => dollars(micros, tongue)
  const share = (micros: number) => (limit.limitMicros === 0 ? 0 : (100 * micros) / limit.limitMicros)
  const name = t(scopes[limit.scope] ?? 'ofServer')
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="sm">{t('leftOf', { left: money(limit.leftMicros), limit: money(limit.limitMicros) })}</Text>
      </Group>
      <Progress.Root size={14} my={4}>
        <Progress.Section value={share(limit.spentMicros)} color={limit.percent >= 80 ? 'orange' : undefined} aria-label={t('spent')} />
        <Progress.Section value={share(limit.heldMicros)} color="gray" aria-label={t('held')} />
      </Progress.Root>
      <Text size="xs" c="dimmed">
        {t('spent')} {money(limit.spentMicros)} · {t('held')} {money(limit.heldMicros)}
      </Text>
      {limit.shares && limit.shares.length > 0 && (
        <div className="shares">
          {limit.shares.map((one) => (
            <div key={one.content}>
              <Group justify="space-between" gap={4} wrap="nowrap">
                <Text size="sm">{word(one.content)}</Text>
                <Text size="xs" c="dimmed">
                  {money(one.spentMicros)} / {money(one.limitMicros)}
                </Text>
              </Group>
              <Progress value={Math.min(100, one.percent)} size={6} aria-label={word(one.content)} />
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
