import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from '@tanstack/react-router'
import { publish, type Status } from '../api/society'
import { useWords } from '../text/language'
import { Wrong } from '../app/Await'
import { useSociety } from '../society/useClock'

const most = 500

interface Props {
  parent?: Status
  /** Whether the post is quoted instead of answered. */
  quotes?: boolean
  /** Whether one can write at once. */
  focus?: boolean
  onDone?: (made: Status) => void
}

/** Where one says something, answers a post or quotes it. What was written stays until it has been taken. */
export function Composer({ parent, quotes = false, focus = true, onDone }: Props) {
  const { t } = useWords()
  const queries = useQueryClient()
  const { slug = '' } = useParams({ strict: false })
  const handle = parent?.account?.handle ?? ''
  const seat = useSociety(slug).data?.seat
  const named = parent && !quotes && parent.account?.account !== seat
  const [text, setText] = useState(named ? `@${handle} ` : '')
  const asked = parent ? t(quotes ? 'quoteOf' : 'replyTo', { handle }) : t('say')
  const left = most - [...text].length
  const sending = useMutation({
    mutationFn: () => publish(slug, { text: text.trim(), [quotes ? 'quotes' : 'inReplyTo']: parent?.id }),
    onSuccess: (made) => {
      setText('')
      void queries.invalidateQueries({ queryKey: ['feed'] })
      void queries.invalidateQueries({ queryKey: ['thread'] })
      void queries.invalidateQueries({ queryKey: ['society', slug] })
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
          aria-label={asked}
          placeholder={asked}
          autosize
          minRows={2}
          maxRows={10}
          value={text}
          autoFocus={Boolean(parent) && focus}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && ready) {
              sending.mutate()
            }
          }}
        />
        {sending.isError && <Wrong error={sending.error} />}
        <Group justify="flex-end">
          {left < 100 && (
            <Text size="sm" c={left < 0 ? 'red' : 'dimmed'} role="status">
              {left}
            </Text>
          )}
          <Button type="submit" disabled={!ready} loading={sending.isPending} mih={44}>
            {parent ? t(quotes ? 'quote' : 'reply') : t('post')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
