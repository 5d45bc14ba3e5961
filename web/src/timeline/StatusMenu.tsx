import { ActionIcon, Menu, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { CircleQuestionMark, Ellipsis, Flag, GitFork, Link, MessagesSquare, Tag, Trash2, UserX } from 'lucide-react'
import { useState } from 'react'
import { suspend, takeAway } from '../api/moderation'
import { remove, type Status } from '../api/society'
import { Wrong } from '../app/Await'
import { covers, useSociety } from '../society/useClock'
import { useWords } from '../text/language'
import { LabelForm, ReportForm } from './Judging'

/** Everything that can be asked of or done to a post, besides answering it. */
export function StatusMenu({ status, onWhy }: { status: Status; onWhy: () => void }) {
  const { t } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const go = useNavigate()
  const queries = useQueryClient()
  const card = useSociety(slug).data
  const [asking, { open, close }] = useDisclosure()
  const [form, setForm] = useState<'report' | 'label'>('report')
  const act = useMutation({
    mutationFn: (doing: () => Promise<unknown>) => doing(),
    onSuccess: () => queries.invalidateQueries(),
  })
  const account = status.account
  const mine = card !== undefined && account?.account === card.seat
  const moderator = covers(card?.role, 'moderator')
  const ask = (which: 'report' | 'label') => {
    setForm(which)
    open()
  }
  const sign = { size: 16, 'aria-hidden': true } as const
  return (
    <>
      <Menu position="bottom-end" width={230} withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" radius="xl" size={44} aria-label={t('moreAbout')}>
            <Ellipsis size={19} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            mih={40}
            leftSection={<MessagesSquare {...sign} />}
            onClick={() => void go({ to: '/s/$slug/posts/$id', params: { slug, id: status.id } })}
          >
            {t('thread')}
          </Menu.Item>
          <Menu.Item
            mih={40}
            leftSection={<GitFork {...sign} />}
            onClick={() => void go({ to: '/s/$slug/posts/$id/cascade', params: { slug, id: status.id } })}
          >
            {t('cascade')}
          </Menu.Item>
          <Menu.Item mih={40} leftSection={<CircleQuestionMark {...sign} />} onClick={onWhy}>
            {t('why')}
          </Menu.Item>
          <Menu.Item
            mih={40}
            leftSection={<Link {...sign} />}
            onClick={() => void navigator.clipboard?.writeText(`${location.origin}/s/${slug}/posts/${status.id}`)}
          >
            {t('copyLink')}
          </Menu.Item>
          {!mine && covers(card?.role, 'participant') && (
            <Menu.Item mih={40} leftSection={<Flag {...sign} />} onClick={() => ask('report')}>
              {t('report')}
            </Menu.Item>
          )}
          {mine && (
            <Menu.Item mih={40} color="red" leftSection={<Trash2 {...sign} />} onClick={() => act.mutate(() => remove(slug, status.id))}>
              {t('delete')}
            </Menu.Item>
          )}
          {moderator && !mine && (
            <>
              <Menu.Label>{t('moderation')}</Menu.Label>
              <Menu.Item mih={40} leftSection={<Tag {...sign} />} onClick={() => ask('label')}>
                {t('labelIt')}
              </Menu.Item>
              <Menu.Item mih={40} color="red" leftSection={<Trash2 {...sign} />} onClick={() => act.mutate(() => takeAway(slug, status.id, ''))}>
                {t('takeAway')}
              </Menu.Item>
              {account && (
                <Menu.Item
                  mih={40}
                  color="red"
                  leftSection={<UserX {...sign} />}
                  onClick={() => act.mutate(() => suspend(slug, account.account, true))}
                >
                  {t('suspend', { handle: account.handle })}
                </Menu.Item>
              )}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {act.isError && <Wrong error={act.error} />}
      <Modal opened={asking} onClose={close} title={form === 'report' ? t('report') : t('labelIt')} closeButtonProps={{ 'aria-label': t('cancel') }}>
        {form === 'report' ? (
          <ReportForm slug={slug} status={status} onDone={close} />
        ) : (
          <LabelForm slug={slug} status={status} onDone={close} />
        )}
      </Modal>
    </>
  )
}
