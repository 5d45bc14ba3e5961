import { Button, CopyButton, Group, Select, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from '@tanstack/react-router'
import { invite, members } from '../api/hubbub'
import { Await, Wrong } from '../app/Await'
import type { Key } from '../text/english'
import { useWords } from '../text/language'

const roles: Key[] = ['moderator', 'participant', 'observer']

/** The people of this server, and how to bring in more. */
export function PeoplePage() {
  const { t } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const query = useQuery({ queryKey: ['people', slug], queryFn: () => members(slug) })
  const [role, setRole] = useState<string | null>('participant')
  const inviting = useMutation({ mutationFn: () => invite(slug, role ?? 'participant') })
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('people')}
      </Title>
      <Group align="flex-end">
        <Select label={t('role')} value={role} onChange={setRole} allowDeselect={false} data={roles.map((one) => ({ value: one, label: t(one) }))} />
        <Button mih={42} loading={inviting.isPending} onClick={() => inviting.mutate()}>
          {t('invite')}
        </Button>
      </Group>
      {inviting.isError && <Wrong error={inviting.error} />}
      {inviting.data && (
        <Stack gap={4}>
          <Text size="sm">{t('inviteHint')}</Text>
          <Group wrap="nowrap">
            <TextInput aria-label={t('invite')} readOnly value={location.origin + inviting.data.path} style={{ flex: 1 }} />
            <CopyButton value={location.origin + inviting.data.path}>
              {({ copied, copy }) => (
                <Button variant="default" mih={42} onClick={copy}>
                  {copied ? '✓' : '⧉'}
                </Button>
              )}
            </CopyButton>
          </Group>
        </Stack>
      )}
      <Await query={query}>
        {(list) => (
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('name')}</Table.Th>
                <Table.Th>{t('role')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {list.map((person) => (
                <Table.Tr key={person.person}>
                  <Table.Td>
                    {person.name} <Text span c="dimmed">@{person.login}</Text>
                  </Table.Td>
                  <Table.Td>{person.role in { owner: 1, moderator: 1, participant: 1, observer: 1 } ? t(person.role as Key) : person.role}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Await>
    </Stack>
  )
}
