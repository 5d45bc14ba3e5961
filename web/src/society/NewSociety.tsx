import { Button, Group, NumberInput, Select, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { createSociety } from '../api/hubbub'
import { scenarios } from '../api/scenarios'
import { Wrong } from '../app/Await'
import { useWords } from '../text/language'

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

/** What a society is to be made from. */
export function NewSociety({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const go = useNavigate()
  const queries = useQueryClient()
  const offered = useQuery({ queryKey: ['scenarios'], queryFn: scenarios })
  const [title, setTitle] = useState('')
  const [personas, setPersonas] = useState<number | string>(10_000)
  const [seed, setSeed] = useState<number | string>(1)
  const [scenario, setScenario] = useState<string | null>(null)
  const [labelled, setLabelled] = useState(true)
  const making = useMutation({
    mutationFn: () =>
      createSociety({
        title: title.trim(),
        slug: slugOf(title),
        personas: Number(personas),
        seed: Number(seed),
        scenario: scenario ?? undefined,
        labelled,
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
        <NumberInput label={t('seed')} description={t('seedHint')} value={seed} onChange={setSeed} />
        <Select
          label={t('scenario')}
          placeholder={t('emptyScenario')}
          clearable
          searchable
          value={scenario}
          onChange={setScenario}
          data={offered.data ?? []}
        />
        <Switch
          label={t('labelPersonas')}
          description={t('labelPersonasHint')}
          checked={labelled}
          onChange={(event) => setLabelled(event.currentTarget.checked)}
        />
        {making.isPending && (
          <Text size="sm" role="status">
            {t('growing')}
          </Text>
        )}
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
