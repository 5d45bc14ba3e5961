import { ActionIcon, Button, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { UserMinus } from 'lucide-react'
import { type Member, removeMember } from '../api/hubbub'
import { Wrong } from '../app/Await'
import { useWords } from '../text/language'

/** By what an owner ends that somebody belongs to a society; asks once more before. */
export function Leaving({ slug, member }: { slug: string; member: Member }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const [asking, { open, close }] = useDisclosure(false)
  const removing = useMutation({
    mutationFn: () => removeMember(slug, member.person),
    onSuccess: () => {
      close()
      void queries.invalidateQueries({ queryKey: ['people', slug] })
    },
  })
  const question = t('removePerson', { name: member.name })
  return (
    <>
      <ActionIcon variant="subtle" color="red" size={40} aria-label={question} title={question} onClick={open}>
        <UserMinus size={18} aria-hidden="true" />
      </ActionIcon>
      <Modal opened={asking} onClose={close} title={question} closeButtonProps={{ 'aria-label': t('cancel') }}>
        <Text mb="md">{t('removePersonHint')}</Text>
        {removing.isError && <Wrong error={removing.error} />}
        <Group justify="flex-end">
          <Button variant="default" mih={44} onClick={close}>
            {t('cancel')}
          </Button>
          <Button color="red.9" mih={44} loading={removing.isPending} onClick={() => removing.mutate()} data-autofocus>
            {t('remove')}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
