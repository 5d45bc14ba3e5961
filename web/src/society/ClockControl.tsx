import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Check, ChevronDown, Pause, Play, StepForward } from 'lucide-react'
import { setRate, step } from '../api/hubbub'
import { useWords } from '../text/language'
import { covers, useClock } from './useClock'

const rates = [1, 10, 60, 600, 3600]
const steps = [10, 60, 360, 1440]

/** What time it is in a society and how fast it passes: at the top of each of its pages. */
export function ClockControl({ slug }: { slug: string }) {
  const { t, time, number } = useWords()
  const queries = useQueryClient()
  const { card, nowMs } = useClock(slug)
  const change = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSettled: () => queries.invalidateQueries(),
  })
  if (!card) {
    return null
  }
  const label = (rate: number) =>
    rate === 0 ? t('paused') : rate === 1 ? t('realTime') : t('times', { rate: number(rate) })
  const owner = covers(card.role, 'owner')
  const paused = card.rate === 0
  const state = (
    <div style={{ textAlign: 'start', lineHeight: 1.15 }}>
      <Text size="sm" fw={600} component="time" dateTime={new Date(nowMs).toISOString()} display="block">
        {time(nowMs)}
      </Text>
      <Text size="xs" c="dimmed">
        {label(card.rate)}
      </Text>
    </div>
  )
  if (!owner) {
    return state
  }
  return (
    <Group gap={6} wrap="nowrap" role="group" aria-label={t('clock')}>
      <ActionIcon
        size={40}
        radius="xl"
        variant={paused ? 'filled' : 'light'}
        loading={change.isPending}
        aria-label={paused ? t('goOn') : t('pause')}
        title={paused ? t('goOn') : t('pause')}
        onClick={() => change.mutate(() => setRate(slug, paused ? 1 : 0))}
      >
        {paused ? <Play size={18} aria-hidden="true" /> : <Pause size={18} aria-hidden="true" />}
      </ActionIcon>
      <Menu position="bottom-end" width={230} withinPortal>
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            px={8}
            mih={44}
            h={44}
            rightSection={<ChevronDown size={16} aria-hidden="true" />}
            aria-label={t('clockMenu', { time: time(nowMs), rate: label(card.rate) })}
          >
            {state}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('speed')}</Menu.Label>
          {[0, ...rates].map((rate) => (
            <Menu.Item
              key={rate}
              mih={40}
              leftSection={rate === card.rate ? <Check size={16} aria-hidden="true" /> : <span style={{ width: 16 }} />}
              onClick={() => change.mutate(() => setRate(slug, rate))}
            >
              {label(rate)}
            </Menu.Item>
          ))}
          <Menu.Label>{t('jump')}</Menu.Label>
          {steps.map((minutes) => (
            <Menu.Item
              key={minutes}
              mih={40}
              leftSection={<StepForward size={16} aria-hidden="true" />}
              onClick={() => change.mutate(() => step(slug, minutes))}
            >
              {minutes < 60 ? t('step', { minutes }) : t('stepHours', { hours: minutes / 60 })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
