import { ActionIcon, Avatar, Badge, Box, Group, Image, Paper, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { favourite, reblog, type Status } from '../api/mastodon'
import { useWords } from '../text/language'
import { Composer } from './Composer'
import { cleaned } from './markup'
import { PageLink } from '../app/Links'

/** One post as everybody sees it, with what one can do about it. */
export function StatusCard({ status: shown, quoted = false }: { status: Status; quoted?: boolean }) {
  const { t } = useWords()
  const status = shown.reblog ?? shown
  return (
    <Paper withBorder p="sm" component="article" aria-label={`${status.account.display_name}: ${plain(status.content)}`}>
      {shown.reblog && (
        <Text size="xs" c="dimmed" mb={4}>
          ↻ {t('reposted', { name: shown.account.display_name })}
        </Text>
      )}
      <Author status={status} />
      <Content html={status.content} />
      <Pictures status={status} />
      {!quoted && status.quote?.quoted_status && (
        <Box mt="xs">
          <StatusCard status={status.quote.quoted_status} quoted />
        </Box>
      )}
      {!quoted && <Doings status={status} />}
    </Paper>
  )
}

function plain(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').slice(0, 80)
}

function Author({ status }: { status: Status }) {
  const { t, time, ago } = useWords()
  const { slug = '' } = useParams({ strict: false })
  return (
    <Group gap="sm" wrap="nowrap" mb="xs">
      <Avatar src={status.account.avatar} alt="" size={40} radius="xl" />
      <Box style={{ minWidth: 0, flex: 1 }}>
        <Group gap={6} wrap="nowrap">
          <PageLink to="/s/$slug/accounts/$id" params={{ slug, id: status.account.id }} fw={600} c="inherit" truncate>
            {status.account.display_name}
          </PageLink>
          {status.account.bot && (
            <Badge size="xs" variant="light" color="gray">
              {t('persona')}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed" truncate>
          @{status.account.acct} ·{' '}
          <time dateTime={status.created_at} title={time(status.created_at)}>
            {ago(status.created_at)}
          </time>
        </Text>
      </Box>
    </Group>
  )
}

function Content({ html }: { html: string }) {
  const clean = useMemo(() => ({ __html: cleaned(html) }), [html])
  return <div className="status-text" dangerouslySetInnerHTML={clean} />
}

function Pictures({ status }: { status: Status }) {
  return (
    <>
      {status.media_attachments.map((media) => (
        <Image
          key={media.id}
          src={media.preview_url ?? media.url}
          alt={media.description ?? ''}
          radius="md"
          mt="xs"
          mah={360}
          fit="contain"
          loading="lazy"
        />
      ))}
    </>
  )
}

function Doings({ status }: { status: Status }) {
  const { t, number } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const [replying, setReplying] = useState(false)
  const [liked, setLiked] = useState(status.favourited ?? false)
  const [carried, setCarried] = useState(status.reblogged ?? false)
  const more = (before: boolean | undefined, now: boolean) => Number(now) - Number(before ?? false)
  return (
    <>
      <Group gap="lg" mt="xs">
        <Doing label={t('reply')} sign="↩" count={number(status.replies_count)} onClick={() => setReplying(!replying)} />
        <Doing
          label={t('repost')}
          sign="↻"
          pressed={carried}
          count={number(status.reblogs_count + more(status.reblogged, carried))}
          onClick={() => {
            setCarried(!carried)
            reblog(status.id, !carried).catch(() => setCarried(carried))
          }}
        />
        <Doing
          label={t('like')}
          sign={liked ? '♥' : '♡'}
          pressed={liked}
          count={number(status.favourites_count + more(status.favourited, liked))}
          onClick={() => {
            setLiked(!liked)
            favourite(status.id, !liked).catch(() => setLiked(liked))
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
        aria-label={label}
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
