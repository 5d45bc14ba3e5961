import { ActionIcon, Badge, Box, Group, Paper, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { like, repost, type Status } from '../api/society'
import { PageLink } from '../app/Links'
import { useWords } from '../text/language'
import { Composer } from './Composer'
import { Face } from './Face'
import { Said } from './Said'

/** One post as everybody sees it, with what one can do about it. */
export function StatusCard({ status: shown, quoted = false }: { status: Status; quoted?: boolean }) {
  const { t } = useWords()
  const status = shown.reposted ?? shown
  return (
    <Paper withBorder p="sm" component="article" aria-label={`${status.account?.name ?? ''}: ${status.text.slice(0, 80)}`}>
      {shown.reposted && (
        <Text size="xs" c="dimmed" mb={4}>
          ↻ {t('reposted', { name: shown.account?.name ?? '' })}
        </Text>
      )}
      <Author status={status} />
      <Said text={status.text} />
      {!quoted && status.quoted && (
        <Box mt="xs">
          <StatusCard status={status.quoted} quoted />
        </Box>
      )}
      {!quoted && <Doings status={status} />}
    </Paper>
  )
}

function Author({ status }: { status: Status }) {
  const { t, time, ago } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const account = status.account
  if (!account) {
    return null
  }
  return (
    <Group gap="sm" wrap="nowrap" mb="xs">
      <Face account={account} />
      <Box style={{ minWidth: 0, flex: 1 }}>
        <Group gap={6} wrap="nowrap">
          <PageLink to="/s/$slug/accounts/$id" params={{ slug, id: String(account.account) }} fw={600} c="inherit" truncate>
            {account.name}
          </PageLink>
          {!account.person && (
            <Badge size="xs" variant="default">
              {t('persona')}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed" truncate>
          @{account.handle} ·{' '}
          <time dateTime={status.at} title={time(status.at)}>
            {ago(status.at)}
          </time>
        </Text>
      </Box>
    </Group>
  )
}

function Doings({ status }: { status: Status }) {
  const { t, number } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const [replying, setReplying] = useState(false)
  const [liked, setLiked] = useState(status.liked)
  const [carried, setCarried] = useState(status.repostedByMe)
  const more = (before: boolean, now: boolean) => Number(now) - Number(before)
  return (
    <>
      <Group gap="lg" mt="xs">
        <Doing label={t('reply')} sign="↩" count={number(status.replies)} onClick={() => setReplying(!replying)} />
        <Doing
          label={t('repost')}
          sign="↻"
          pressed={carried}
          count={number(status.reposts + more(status.repostedByMe, carried))}
          onClick={() => {
            setCarried(!carried)
            repost(slug, status.id, !carried).catch(() => setCarried(carried))
          }}
        />
        <Doing
          label={t('like')}
          sign={liked ? '♥' : '♡'}
          pressed={liked}
          count={number(status.likes + more(status.liked, liked))}
          onClick={() => {
            setLiked(!liked)
            like(slug, status.id, !liked).catch(() => setLiked(liked))
          }}
        />
        <PageLink to="/s/$slug/posts/$id" params={{ slug, id: status.id }} size="sm" ml="auto">
          {t('thread')}
        </PageLink>
      </Group>
      {replying && (
        <Box mt="sm">
          <Composer parent={status} onDone={() => setReplying(false)} />
        </Box>
      )}
    </>
  )
}

interface DoingProps {
  label: string
  sign: string
  count: string
  pressed?: boolean
  onClick: () => void
}

function Doing({ label, sign, count, pressed, onClick }: DoingProps) {
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant={pressed ? 'light' : 'subtle'}
        color={pressed ? undefined : 'gray'}
        size={44}
        aria-label={`${label} (${count})`}
        aria-pressed={pressed}
        title={label}
        onClick={onClick}
      >
        <span aria-hidden="true">{sign}</span>
      </ActionIcon>
      <Text size="sm" c="dimmed" aria-hidden="true">
        {count}
      </Text>
    </Group>
  )
}
