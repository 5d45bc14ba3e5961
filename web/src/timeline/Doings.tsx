import { ActionIcon, Box, Group, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { Heart, type LucideIcon, MessageCircle, Quote, Repeat2 } from 'lucide-react'
import { useState } from 'react'
import { like, repost, type Status } from '../api/society'
import { Wrong } from '../app/Await'
import { covers, useSociety } from '../society/useClock'
import { useWords } from '../text/language'
import { Composer } from './Composer'
import { StatusMenu } from './StatusMenu'
import { WhyLine } from './WhyLine'

/** What one can do about a post. */
export function Doings({ status, why: whyAtOnce = false }: { status: Status; why?: boolean }) {
  const { t, number } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const mute = !covers(useSociety(slug).data?.role ?? 'participant', 'participant')
  const [writing, setWriting] = useState<'reply' | 'quote' | null>(null)
  const [why, setWhy] = useState(whyAtOnce)
  const [liked, setLiked] = useState(status.liked)
  const [carried, setCarried] = useState(status.repostedByMe)
  const [wrong, setWrong] = useState<unknown>(null)
  // What is shown at once is taken back when the server would not have it.
  const back = (undo: () => void) => (error: unknown) => {
    undo()
    setWrong(error)
  }
  const more = (before: boolean, now: boolean) => Number(now) - Number(before)
  const write = (what: 'reply' | 'quote') => setWriting(writing === what ? null : what)
  return (
    <>
      <Group gap={4} mt={4} ml={-10} justify="space-between" wrap="nowrap">
        <Group gap="xs" wrap="nowrap">
          <Doing mute={mute} label={t('reply')} icon={MessageCircle} count={status.replies} text={number(status.replies)} onClick={() => write('reply')} />
          <Doing
            mute={mute}
            label={t('repost')}
            icon={Repeat2}
            colour="teal"
            pressed={carried}
            count={status.reposts + more(status.repostedByMe, carried)}
            text={number(status.reposts + more(status.repostedByMe, carried))}
            onClick={() => {
              setCarried(!carried)
              repost(slug, status.id, !carried).catch(back(() => setCarried(carried)))
            }}
          />
          <Doing mute={mute} label={t('quote')} icon={Quote} count={status.quotes} text={number(status.quotes)} onClick={() => write('quote')} />
          <Doing
            mute={mute}
            label={t('like')}
            icon={Heart}
            colour="red"
            pressed={liked}
            count={status.likes + more(status.liked, liked)}
            text={number(status.likes + more(status.liked, liked))}
            onClick={() => {
              setLiked(!liked)
              like(slug, status.id, !liked).catch(back(() => setLiked(liked)))
            }}
          />
        </Group>
        <StatusMenu status={status} onWhy={() => setWhy(!why)} />
      </Group>
      {wrong !== null && <Wrong error={wrong} />}
      {why && <WhyLine slug={slug} status={status} />}
      {writing && (
        <Box mt="sm">
          <Composer key={writing} parent={status} quotes={writing === 'quote'} onDone={() => setWriting(null)} />
        </Box>
      )}
    </>
  )
}

interface DoingProps {
  label: string
  icon: LucideIcon
  count: number
  text: string
  colour?: string
  pressed?: boolean
  /** Whether who reads may only read. */
  mute: boolean
  onClick: () => void
}

function Doing({ label, icon: Sign, count, text, colour, pressed, mute, onClick }: DoingProps) {
  const ink = pressed && colour ? `var(--mantine-color-${colour}-text)` : undefined
  return (
    <Group gap={0} wrap="nowrap" miw={{ base: 54, xs: 72 }}>
      <ActionIcon
        variant="subtle"
        color="gray"
        radius="xl"
        size={44}
        aria-label={`${label} (${text})`}
        aria-pressed={pressed}
        title={label}
        disabled={mute}
        onClick={onClick}
      >
        <Sign size={19} aria-hidden="true" color={ink} fill={pressed && Sign === Heart ? ink : 'none'} />
      </ActionIcon>
      {/* Calm: nothing is counted before there is something to count. */}
      <Text size="sm" c={ink ?? 'dimmed'} aria-hidden="true">
        {count > 0 ? text : ''}
      </Text>
    </Group>
  )
}
