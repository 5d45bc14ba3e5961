import { Badge, Button, Group, Paper, Select, Stack, Table, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { giveRole, invite, type Member, members } from '../api/hubbub'
import { Await, Wrong } from '../app/Await'
import { CopyField } from '../app/CopyField'
import { covers, useSociety } from '../society/useClock'
import type { Key } from '../text/english'
import { useWords } from '../text/language'
import { Leaving } from './Leaving'

const roles = ['owner', 'moderator', 'participant', 'observer'] as const satisfies Key[]

/** The people of a society, what they may do, and how to bring in more. */
export function PeoplePage() {
  const { t } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const owner = covers(useSociety(slug).data?.role, 'owner')
  const query = useQuery({ queryKey: ['people', slug], queryFn: () => members(slug) })
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('people')}
      </Title>
      {owner && <Inviting slug={slug} />}
      <Await query={query}>
        {(list) => (
          <Paper withBorder p="sm">
            <Table.ScrollContainer minWidth={320} type="native">
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
                        {person.name}{' '}
                        <Text span c="dimmed" size="sm">
                          @{person.login}
                        </Text>{' '}
                        {person.disabled && <Badge color="gray">{t('disabled')}</Badge>}
                      </Table.Td>
                      <Table.Td>
                        <Group gap="xs" wrap="nowrap">
                          <Role slug={slug} member={person} owner={owner} />
                          {owner && person.role !== 'owner' && <Leaving slug={slug} member={person} />}
                        </Group>
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          </Paper>
        )}
      </Await>
      <Paper withBorder p="md">
        <Title order={2} size="h5" mb="xs">
          {t('whatRolesDo')}
        </Title>
        <dl className="facts" style={{ gridTemplateColumns: '1fr' }}>
          {roles.map((role) => (
            <div key={role}>
              <dt>{t(role)}</dt>
              <dd style={{ fontWeight: 400 }}>{t(`${role}May`)}</dd>
            </div>
          ))}
        </dl>
      </Paper>
    </Stack>
  )
}

function Role({ slug, member, owner }: { slug: string; member: Member; owner: boolean }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const giving = useMutation({
    mutationFn: (role: string) => giveRole(slug, member.person, role),
    onSettled: () => queries.invalidateQueries({ queryKey: ['people', slug] }),
  })
  const known = roles.find((role) => role === member.role)
  if (!owner || member.role === 'owner') {
    return <>{known ? t(known) : member.role}</>
  }
  return (
    <>
      <Select
        size="sm"
        aria-label={`${t('role')}: ${member.name}`}
        allowDeselect={false}
        value={member.role}
        disabled={giving.isPending}
        onChange={(role) => role && giving.mutate(role)}
        data={roles.slice(1).map((role) => ({ value: role, label: t(role) }))}
      />
      {giving.isError && <Wrong error={giving.error} />}
    </>
  )
}

function Inviting({ slug }: { slug: string }) {
  const { t } = useWords()
  const [role, setRole] = useState<string | null>('participant')
  const inviting = useMutation({ mutationFn: () => invite(slug, role ?? 'participant') })
  const link = inviting.data ? location.origin + inviting.data.path : ''
  return (
    <Paper withBorder p="md">
      <Group align="flex-end">
        <Select
          label={t('inviteAs')}
          value={role}
          onChange={setRole}
          allowDeselect={false}
          data={roles.slice(1).map((one) => ({ value: one, label: t(one) }))}
        />
        <Button mih={42} loading={inviting.isPending} onClick={() => inviting.mutate()}>
          {t('invite')}
        </Button>
      </Group>
      {inviting.isError && <Wrong error={inviting.error} />}
      {link && (
        <Stack gap={4} mt="sm" role="status">
          <Text size="sm">{t('inviteHint')}</Text>
          <CopyField label={t('invite')} value={link} />
        </Stack>
      )}
    </Paper>
  )
}
