import { ActionIcon, Badge, Button, Checkbox, Group, Menu, Modal, Paper, Progress, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Download, Trash2 } from 'lucide-react'
import { deleteRun, type RunCard } from '../api/hubbub'
import { Wrong } from '../app/Await'
import { useWords } from '../text/language'
import { useProgress } from './useRun'

const tones: Record<string, string> = { done: 'teal', failed: 'red', running: 'indigo', waiting: 'gray', cancelled: 'gray' }

interface Props {
  run: RunCard
  chosen?: boolean
  /** What happens when it is chosen; left out where there is nothing to choose. */
  choose?: (on: boolean) => void
}

/** A run as it stands, with its files. */
export function RunLine({ run, chosen, choose }: Props) {
  const { t, number, time, word, percent } = useWords()
  const queries = useQueryClient()
  const [asking, { open, close }] = useDisclosure()
  useProgress(run)
  const deleting = useMutation({
    mutationFn: () => deleteRun(run.id),
    onSuccess: close,
    onSettled: () => queries.invalidateQueries({ queryKey: ['runs'] }),
  })
  const going = run.state === 'running' || run.state === 'waiting'
  const acts = typeof run.summary?.acts === 'number' ? run.summary.acts : null
  const seconds = typeof run.summary?.seconds === 'number' ? run.summary.seconds : null
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        {choose ? (
          <Checkbox
            label={run.title}
            checked={chosen}
            disabled={run.state !== 'done'}
            styles={{ label: { fontWeight: 600 } }}
            onChange={(event) => choose(event.currentTarget.checked)}
          />
        ) : (
          <Text fw={600}>{run.title}</Text>
        )}
        <Badge variant="dot" color={tones[run.state] ?? 'gray'} style={{ flexShrink: 0 }}>
          {word(run.state)}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed" ml={choose ? 32 : 0}>
        {[
          time(run.madeAt),
          `${number(run.personas)} ${t('personas').toLowerCase()}`,
          `${t('seed')} ${run.seed}`,
          run.hours > 0 && t('hoursShort', { hours: number(run.hours) }),
          acts !== null && `${number(acts)} ${t('acts').toLowerCase()}`,
          seconds !== null && `${number(Math.round(10 * seconds) / 10)} s`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {going && (
        <Group wrap="nowrap" mt="xs">
          <Progress value={100 * run.progress} animated style={{ flex: 1 }} aria-label={run.title} />
          <Text size="sm" w={44} ta="right">
            {percent(run.progress)}
          </Text>
        </Group>
      )}
      {run.problem && (
        <Text size="sm" c="red" mt="xs">
          {run.problem}
        </Text>
      )}
      <Group gap="xs" mt="xs" justify="flex-end">
        {run.files.length > 0 && (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <Button size="compact-md" mih={40} variant="light" leftSection={<Download size={16} aria-hidden="true" />}>
                {t('download')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {run.files.map((file) => (
                <Menu.Item key={file} mih={40} component="a" href={`/api/hubbub/v1/runs/${run.id}/files/${file}`} download>
                  {file}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        <ActionIcon variant="subtle" color="red" size={40} aria-label={`${t('delete')}: ${run.title}`} title={t('delete')} onClick={open}>
          <Trash2 size={18} aria-hidden="true" />
        </ActionIcon>
      </Group>
      <Modal opened={asking} onClose={close} title={t('deleteRun', { title: run.title })} closeButtonProps={{ 'aria-label': t('cancel') }}>
        <Text mb="md">{t('deleteRunHint')}</Text>
        {deleting.isError && <Wrong error={deleting.error} />}
        <Group justify="flex-end">
          <Button variant="default" mih={44} onClick={close}>
            {t('cancel')}
          </Button>
          <Button color="red.9" mih={44} loading={deleting.isPending} onClick={() => deleting.mutate()} data-autofocus>
            {t('delete')}
          </Button>
        </Group>
      </Modal>
    </Paper>
  )
}
