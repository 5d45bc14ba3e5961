import { Alert, Button, Group, Modal, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { endSociety, type Society } from '../api/hubbub'
import { Await, Wrong } from '../app/Await'
import type { Key } from '../text/english'
import { useWords } from '../text/language'
import { Doors } from './Doors'
import { covers, useClock } from './useClock'
import { VoicePanel } from './VoicePanel'

/** What a society is made from, its rules, its doors to the outside, and its end. */
export function SocietyPage() {
  const { t } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const { query, nowMs } = useClock(slug)
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('thisSociety')}
      </Title>
      <Await query={query}>
        {(card) => (
          <>
            <Facts card={card} nowMs={nowMs} />
            <Alert role="note" variant="light" color={card.labelled ? 'indigo' : 'orange'} title={t(card.labelled ? 'labelledTitle' : 'unlabelledTitle')}>
              {t(card.labelled ? 'labelledHint' : 'unlabelledHint')}
            </Alert>
            {covers(card.role, 'moderator') && <VoicePanel slug={slug} owner={covers(card.role, 'owner')} />}
            {covers(card.role, 'owner') && <Doors slug={slug} />}
            {covers(card.role, 'owner') && <End card={card} />}
          </>
        )}
      </Await>
    </Stack>
  )
}

function Facts({ card, nowMs }: { card: Society; nowMs: number }) {
  const { t, number, time } = useWords()
  const facts: [Key, string][] = [
    ['title', card.title],
    ['personas', number(card.personas)],
    ['people', number(card.people)],
    ['posts', number(card.statuses)],
    ['begun', time(card.created)],
    ['nowThere', time(nowMs)],
    ['yourRole', t((card.role ?? 'observer') as Key)],
  ]
  return (
    <Paper withBorder p="md">
      <dl className="facts">
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Text size="sm" c="dimmed" mt="sm">
        {t('settingsStay')}
      </Text>
    </Paper>
  )
}

function End({ card }: { card: Society }) {
  const { t } = useWords()
  const go = useNavigate()
  const queries = useQueryClient()
  const [opened, { open, close }] = useDisclosure()
  const [typed, setTyped] = useState('')
  const ending = useMutation({
    mutationFn: () => endSociety(card.slug),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['societies'] })
      void go({ to: '/' })
    },
  })
  return (
    <Paper withBorder p="md">
      <Group justify="space-between">
        <div style={{ flex: 1, minWidth: 200 }}>
          <Text fw={600}>{t('endSociety')}</Text>
          <Text size="sm" c="dimmed">
            {t('endHint')}
          </Text>
        </div>
        <Button color="red.9" variant="light" mih={44} onClick={open}>
          {t('endSociety')}
        </Button>
      </Group>
      <Modal opened={opened} onClose={close} title={t('endSociety')} closeButtonProps={{ 'aria-label': t('cancel') }}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            ending.mutate()
          }}
        >
          <Stack>
            <TextInput
              label={t('typeToEnd', { slug: card.slug })}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              data-autofocus
            />
            {ending.isError && <Wrong error={ending.error} />}
            <Group justify="flex-end">
              <Button variant="default" mih={44} onClick={close}>
                {t('cancel')}
              </Button>
              <Button type="submit" color="red.9" mih={44} disabled={typed !== card.slug} loading={ending.isPending}>
                {t('endSociety')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </Paper>
  )
}
