import { Button, Group, Modal, NumberInput, Paper, Select, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { createSociety, societies, type Society } from '../api/hubbub'
import { scenarios } from '../api/scenarios'
import { Await, Empty, Wrong } from '../app/Await'
import { useWords } from '../text/language'
import { PageLink } from '../app/Links'

/** The societies there are, and how to make one. */
export function Home() {
  const { t } = useWords()
  const query = useQuery({ queryKey: ['societies'], queryFn: societies, refetchInterval: 10_000 })
  const [opened, { open, close }] = useDisclosure()
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('societies')}
        </Title>
        <Button onClick={open} mih={44}>
          {t('newSociety')}
        </Button>
      </Group>
      <Await query={query}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={t('noSociety')} hint={t('noSocietyHint')}>
              <Button onClick={open} mih={44}>
                {t('newSociety')}
              </Button>
            </Empty>
          ) : (
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              {list.map((society) => (
                <Card key={society.slug} society={society} />
              ))}
            </SimpleGrid>
          )
        }
      </Await>
      <Modal opened={opened} onClose={close} title={t('newSociety')}>
        <NewSociety onDone={close} />
      </Modal>
    </Stack>
  )
}

function Card({ society }: { society: Society }) {
  const { t, number, time } = useWords()
  return (
    <Paper withBorder p="md">
      <PageLink to="/s/$slug" params={{ slug: society.slug }} fw={600} fz="lg">
        {society.title}
      </PageLink>
      <Text size="sm" c="dimmed">
        {number(society.personas)} {t('personas').toLowerCase()} · {t('statuses', { count: number(society.statuses) })}
      </Text>
      <Text size="sm">{t('now', { time: time(society.now) })}</Text>
      <Text size="sm" c="dimmed">
        {society.rate === 0 ? t('paused') : society.rate === 1 ? t('realTime') : t('times', { rate: number(society.rate) })}
      </Text>
    </Paper>
  )
}

/** The name of a society in addresses. */
function slugOf(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return plain || `society-${Date.now()}`
}

function NewSociety({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const go = useNavigate()
  const queries = useQueryClient()
  const offered = useQuery({ queryKey: ['scenarios'], queryFn: scenarios })
  const [title, setTitle] = useState('')
  const [personas, setPersonas] = useState<number | string>(10_000)
  const [seed, setSeed] = useState<number | string>(1)
  const [scenario, setScenario] = useState<string | null>(null)
  const making = useMutation({
    mutationFn: () =>
      createSociety({
        title: title.trim(),
        slug: slugOf(title),
        personas: Number(personas),
        seed: Number(seed),
        scenario: scenario ?? undefined,
      }),
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: ['societies'] })
      onDone()
      void go({ to: '/s/$slug', params: { slug: made.slug } })
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        making.mutate()
      }}
    >
      <Stack>
        <TextInput label={t('title')} required value={title} onChange={(event) => setTitle(event.currentTarget.value)} data-autofocus />
        <NumberInput label={t('personas')} required min={1} max={10_000_000} thousandSeparator value={personas} onChange={setPersonas} />
        <NumberInput label={t('seed')} value={seed} onChange={setSeed} />
        <Select
          label={t('scenario')}
          placeholder={t('emptyScenario')}
          clearable
          searchable
          value={scenario}
          onChange={setScenario}
          data={offered.data ?? []}
        />
        {making.isError && <Wrong error={making.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone} mih={44}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={making.isPending} disabled={!title.trim()} mih={44}>
            {t('create')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
