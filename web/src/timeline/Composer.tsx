import { ActionIcon, Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ImagePlus } from 'lucide-react'
import { useRef, useState } from 'react'
import { publish, type Status, upload } from '../api/society'
import { Wrong } from '../app/Await'
import { useSociety } from '../society/useClock'
import { useWords } from '../text/language'
import { type Chosen, ChosenPictures, mostPictures } from './Chosen'

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
  const [chosen, choose] = useState<Chosen[]>([])
  // What was uploaded stays so when the post itself was refused.
  const uploaded = useRef(new WeakMap<Chosen, string>())
  const left = most - [...text].length
  const sending = useMutation({
    mutationFn: async () => {
      const media: string[] = []
      for (const one of chosen) {
        const id = uploaded.current.get(one) ?? (await upload(slug, one.file, one.alt.trim()))
        uploaded.current.set(one, id)
        media.push(id)
      }
      return publish(slug, { text: text.trim(), [quotes ? 'quotes' : 'inReplyTo']: parent?.id, media })
    },
    onSuccess: (made) => {
      setText('')
      choose([])
      void queries.invalidateQueries({ queryKey: ['feed'] })
      void queries.invalidateQueries({ queryKey: ['thread'] })
      void queries.invalidateQueries({ queryKey: ['society', slug] })
      onDone?.(made)
    },
  })
  const ready = (text.trim().length > 0 || chosen.length > 0) && left >= 0 && !sending.isPending
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
        <ChosenPictures chosen={chosen} change={choose} />
        {sending.isError && <Wrong error={sending.error} />}
        <Group justify="flex-end">
          {!quotes && (
            <FileButton
              multiple
              accept="image/png,image/jpeg,image/gif"
              onChange={(files) => choose([...chosen, ...files.map((file) => ({ file, alt: '' }))].slice(0, mostPictures))}
            >
              {(button) => (
                <ActionIcon
                  {...button}
                  variant="subtle"
                  size={44}
                  mr="auto"
                  disabled={chosen.length >= mostPictures}
                  aria-label={t('addPicture')}
                  title={t('addPicture')}
                >
                  <ImagePlus size={20} aria-hidden="true" />
                </ActionIcon>
              )}
            </FileButton>
          )}
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
