import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from '@tanstack/react-router'
import { publish, type Status } from '../api/society'
import { useWords } from '../text/language'
import { Wrong } from '../app/Await'

const most = 500

/** Where one says something, or answers a post. What was written stays until it has been taken. */
export function Composer({ parent, onDone }: { parent?: Status; onDone?: (made: Status) => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const { slug = '' } = useParams({ strict: false })
  const handle = parent?.account?.handle ?? ''
  const [text, setText] = useState(parent ? `@${handle} ` : '')
  const left = most - [...text].length
  const sending = useMutation({
    mutationFn: () => publish(slug, { text: text.trim(), inReplyTo: parent?.id }),
    onSuccess: (made) => {
      setText('')
      void queries.invalidateQueries({ queryKey: ['feed'] })
      void queries.invalidateQueries({ queryKey: ['thread'] })
      onDone?.(made)
    },
  })
  const ready = text.trim().length > 0 && left >= 0 && !sending.isPending
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) {
          sending.mutate()
        }
      }}
    >
      <Stack gap="xs">
        <Textarea
          aria-label={parent ? t('replyTo', { handle }) : t('say')}
          placeholder={parent ? t('replyTo', { handle }) : t('say')}
          autosize
          minRows={2}
          maxRows={10}
          value={text}
          autoFocus={Boolean(parent)}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && ready) {
              sending.mutate()
            }
          }}
        />
        {sending.isError && <Wrong error={sending.error} />}
        <Group justify="flex-end">
          <Text size="sm" c={left < 0 ? 'red' : 'dimmed'}>
            {left}
          </Text>
          <Button type="submit" disabled={!ready} loading={sending.isPending} mih={44}>
            {parent ? t('reply') : t('post')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
