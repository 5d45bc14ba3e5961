import { Box, Group, Paper, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { Info, Repeat2 } from 'lucide-react'
import type { Status } from '../api/society'
import { PageLink } from '../app/Links'
import { PersonaMark } from '../persona/PersonaMark'
import { useWords } from '../text/language'
import { Body } from './Body'
import { Doings } from './Doings'
import { Face } from './Face'

interface Props {
  status: Status
  quoted?: boolean
  /** Whether it tells at once why it was said. */
  why?: boolean
}

/** One post as everybody sees it, with what one can do about it. */
export function StatusCard({ status: shown, quoted = false, why = false }: Props) {
  const { t } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const status = shown.reposted ?? shown
  return (
    <Paper
      withBorder
      px="md"
      pt="sm"
      pb={quoted ? 'sm' : 4}
      component="article"
      aria-label={`${status.account?.name ?? ''}: ${(status.spoiler || status.text || status.media[0]?.alt || '').slice(0, 80)}`}
    >
      {shown.reposted && (
        <Group gap={6} mb={6} c="dimmed">
          <Repeat2 size={15} aria-hidden="true" />
          <Text size="xs">{t('reposted', { name: shown.account?.name ?? '' })}</Text>
        </Group>
      )}
      {status.label && (
        <Group gap={6} mb={8} px="xs" py={4} className="inset" wrap="nowrap">
          <Info size={16} aria-hidden="true" />
          <Text size="sm" fw={600}>
            {status.label}
          </Text>
        </Group>
      )}
      <Author status={status} />
      <Body status={status} />
      {!quoted && status.quoted && (
        <Box mt="xs">
          <StatusCard status={status.quoted} quoted />
        </Box>
      )}
      {quoted ? (
        <PageLink to="/s/$slug/posts/$id" params={{ slug, id: status.id }} size="sm">
          {t('thread')}
        </PageLink>
      ) : (
        <Doings status={status} why={why} />
      )}
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
    <Group gap="sm" wrap="nowrap" mb={6}>
      <Face account={account} />
      <Box style={{ minWidth: 0, flex: 1 }}>
        <Group gap={6} wrap="nowrap">
          <PageLink to="/s/$slug/accounts/$id" params={{ slug, id: String(account.account) }} fw={600} c="inherit" truncate>
            {account.name}
          </PageLink>
          <PersonaMark account={account} />
        </Group>
        <Text size="sm" c="dimmed" truncate>
          @{account.handle} ·{' '}
          <PageLink to="/s/$slug/posts/$id" params={{ slug, id: status.id }} c="inherit" aria-label={`${t('thread')}, ${ago(status.at)}`}>
            <time dateTime={status.at} title={time(status.at)}>
              {ago(status.at)}
            </time>
          </PageLink>
          {status.edited && ` · ${t('edited')}`}
        </Text>
      </Box>
    </Group>
  )
}
