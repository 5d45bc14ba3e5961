import { Alert, Button, Group, Paper, Skeleton, Stack, Text, Textarea, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { classify, tell } from '../api/hubbub'
import { forecast } from '../api/insight'
import { Wrong } from '../app/Await'
import { PageLink } from '../app/Links'
import { useWords } from '../text/language'
import { Foreseen } from './Foreseen'
import { Reading } from './Reading'

const shortest = 4

/** Where an event is written: what is made of it and what the public is about to do show as one types. */
export function EventComposer({ slug }: { slug: string }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [settled] = useDebouncedValue({ title: title.trim(), text: text.trim() }, 300)
  const written = settled.title.length >= shortest
  const reading = useQuery({
    queryKey: ['reading', slug, settled],
    queryFn: ({ signal }) => classify(slug, settled, signal),
    enabled: written,
    placeholderData: (before) => before,
  })
  const seen = useQuery({
    queryKey: ['forecast', slug, settled],
    queryFn: ({ signal }) => forecast(slug, settled, signal),
    enabled: written,
    placeholderData: (before) => before,
    staleTime: 60_000,
  })
  const telling = useMutation({
    mutationFn: () => tell(slug, { title: title.trim(), text: text.trim() }),
    onSuccess: () => {
      setTitle('')
      setText('')
      void queries.invalidateQueries({ queryKey: ['events', slug] })
      void queries.invalidateQueries({ queryKey: ['climate', slug] })
    },
  })
  return (
    <Paper
      withBorder
      p="md"
      component="form"
      onSubmit={(event) => {
        event.preventDefault()
        telling.mutate()
      }}
    >
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('tellEvent')}
        </Title>
        <div className="halves">
          <Stack gap="sm">
            <Textarea
              label={t('eventTitle')}
              placeholder={t('eventExample')}
              required
              autosize
              minRows={1}
              maxLength={300}
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
            />
            <Textarea
              label={t('eventText')}
              autosize
              minRows={3}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            {telling.isError && <Wrong error={telling.error} />}
            <Group justify="flex-end">
              <Button type="submit" mih={44} disabled={title.trim().length < shortest} loading={telling.isPending}>
                {t('tell')}
              </Button>
            </Group>
            {telling.isSuccess && (
              <Alert color="teal" variant="light" role="status">
                <Text size="sm">{t('told', { title: telling.data.title })}</Text>
                <PageLink to="/s/$slug" params={{ slug }} size="sm">
                  {t('seeWhatTheySay')}
                </PageLink>
              </Alert>
            )}
          </Stack>
          <div aria-live="polite" aria-busy={reading.isFetching || seen.isFetching}>
            {!written ? (
              <Text c="dimmed" size="sm">
                {t('composerHint')}
              </Text>
            ) : (
              <Stack gap="md">
                {seen.isError ? <Wrong error={seen.error} /> : seen.data ? <Foreseen slug={slug} seen={seen.data} /> : <Skeleton h={120} />}
                {reading.isError ? <Wrong error={reading.error} /> : reading.data ? <Reading reading={reading.data} /> : <Skeleton h={160} />}
              </Stack>
            )}
          </div>
        </div>
      </Stack>
    </Paper>
  )
}
