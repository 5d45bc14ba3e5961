import { Button, Group, NumberInput, Paper, Select, Spoiler, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { startRun } from '../api/hubbub'
import { scenarios } from '../api/scenarios'
import { Wrong } from '../app/Await'
import { useWords } from '../text/language'

/** Where a run is ordered: a scenario by name or written out, how many personas, which seed. */
export function Starter() {
  const { t } = useWords()
  const queries = useQueryClient()
  const offered = useQuery({ queryKey: ['scenarios'], queryFn: scenarios, staleTime: Infinity })
  const [scenario, setScenario] = useState<string | null>(null)
  const [title, setTitle] = useState('')
  const [own, setOwn] = useState('')
  const [personas, setPersonas] = useState<number | string>(100_000)
  const [seed, setSeed] = useState<number | string>(1)
  const [hours, setHours] = useState<number | string>('')
  const starting = useMutation({
    mutationFn: () =>
      startRun({
        title: title.trim() || undefined,
        scenario: own.trim() ? `${own.trim()}\n` : (scenario ?? ''),
        personas: Number(personas),
        seed: Number(seed),
        hours: hours === '' ? undefined : Number(hours),
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['runs'] }),
  })
  return (
    <Paper
      withBorder
      p="md"
      component="form"
      onSubmit={(event) => {
        event.preventDefault()
        starting.mutate()
      }}
    >
      <Group align="flex-end" gap="sm">
        <Select
          label={t('scenario')}
          searchable
          clearable
          allowDeselect={false}
          value={scenario}
          onChange={setScenario}
          data={offered.data ?? []}
          style={{ flex: 2, minWidth: 200 }}
        />
        <NumberInput label={t('personas')} min={1} max={10_000_000} thousandSeparator value={personas} onChange={setPersonas} w={140} />
        <NumberInput label={t('seed')} value={seed} onChange={setSeed} w={90} />
        <Button type="submit" mih={42} disabled={!scenario && !own.trim()} loading={starting.isPending}>
          {t('startRun')}
        </Button>
      </Group>
      <Spoiler maxHeight={0} showLabel={t('moreChoices')} hideLabel={t('fewerChoices')} mt="sm">
        <Group align="flex-end" gap="sm" pt="xs">
          <TextInput label={t('title')} value={title} onChange={(event) => setTitle(event.currentTarget.value)} style={{ flex: 1, minWidth: 180 }} />
          <NumberInput label={t('hoursLong')} description={t('hoursHint')} min={0} max={1_176} value={hours} onChange={setHours} w={180} />
        </Group>
        <Textarea
          mt="sm"
          label={t('ownScenario')}
          description={t('ownScenarioHint')}
          autosize
          minRows={4}
          maxRows={16}
          value={own}
          styles={{ input: { fontFamily: 'ui-monospace, monospace', fontSize: 14 } }}
          onChange={(event) => setOwn(event.currentTarget.value)}
        />
      </Spoiler>
      {starting.isError && <Wrong error={starting.error} />}
    </Paper>
  )
}
