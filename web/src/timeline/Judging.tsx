import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { label, report } from '../api/moderation'
import type { Status } from '../api/society'
import { Wrong } from '../app/Await'
import { useWords } from '../text/language'

interface Props {
  slug: string
  status: Status
  onDone: () => void
}

/** Tells the moderators of a post. */
export function ReportForm({ slug, status, onDone }: Props) {
  const { t } = useWords()
  const [comment, setComment] = useState('')
  const sending = useMutation({
    mutationFn: () => report(slug, status.account?.account ?? -1, [status.id], comment.trim()),
  })
  if (sending.isSuccess) {
    return (
      <Stack>
        <Text role="status">{t('reportTaken')}</Text>
        <Button mih={44} onClick={onDone}>
          {t('close')}
        </Button>
      </Stack>
    )
  }
  return (
    <Judging sending={sending} button={t('send')}>
      <Textarea
        label={t('reportWhy')}
        autosize
        minRows={3}
        maxLength={1000}
        data-autofocus
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
    </Judging>
  )
}

/** Writes something above a post. */
export function LabelForm({ slug, status, onDone }: Props) {
  const { t } = useWords()
  const queries = useQueryClient()
  const [text, setText] = useState(status.label)
  const sending = useMutation({
    mutationFn: () => label(slug, status.id, text.trim()),
    onSuccess: () => {
      void queries.invalidateQueries()
      onDone()
    },
  })
  return (
    <Judging sending={sending} button={t('save')}>
      <TextInput
        label={t('label')}
        description={t('labelHint')}
        maxLength={200}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </Judging>
  )
}

interface JudgingProps {
  sending: UseMutationResult<unknown, Error, void>
  button: string
  children: ReactNode
}

/** A form of one field about a post. */
function Judging({ sending, button, children }: JudgingProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        sending.mutate()
      }}
    >
      <Stack>
        {children}
        {sending.isError && <Wrong error={sending.error} />}
        <Group justify="flex-end">
          <Button type="submit" mih={44} loading={sending.isPending}>
            {button}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
