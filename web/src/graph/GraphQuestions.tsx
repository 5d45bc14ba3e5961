import { Button, Group as Line, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { communitiesOf, type Group, mutualsOf, type Name, suggestionsFor, wayBetween } from '../api/graph'
import { searchAccounts } from '../api/society'
import { Await, Wrong } from '../app/Await'
import { PageLink } from '../app/Links'
import type { Key } from '../text/english'
import { useWords } from '../text/language'
import { OnItsWay, useStanding } from './Standing'

const kinds: Record<Group['kind'], Key> = {
  city: 'kindCity',
  circle: 'kindCircle',
  company: 'kindCompany',
  interest: 'kindInterest',
}

/** What the graph database knows of an account; while there is none, how to get it. */
export function GraphQuestions() {
  const { t } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const standing = useStanding(slug)
  return (
    <Stack component="section" aria-labelledby="graph-questions">
      <Title order={2} size="h3" id="graph-questions">
        {t('graphQuestions')}
      </Title>
      <Await query={standing}>
        {(now) => (now.state === 'in-step' ? <Answers /> : <OnItsWay slug={slug} now={now} />)}
      </Await>
    </Stack>
  )
}

function Answers() {
  const { t, number } = useWords()
  const { slug = '', id = '' } = useParams({ strict: false })
  const mutuals = useQuery({ queryKey: ['mutuals', slug, id], queryFn: () => mutualsOf(slug, id) })
  const suggested = useQuery({ queryKey: ['suggested', slug, id], queryFn: () => suggestionsFor(slug, id) })
  const groups = useQuery({ queryKey: ['groups', slug, id], queryFn: () => communitiesOf(slug, id) })
  return (
    <Stack>
      <Way />
      <Part title={t('mutuals')}>
        <Await query={mutuals}>
          {(found) => (
            <Names names={found.accounts} more={found.all - found.accounts.length} />
          )}
        </Await>
      </Part>
      <Part title={t('atTwoHops')}>
        <Await query={suggested}>
          {(all) => (
            <Stack gap={2}>
              {all.map((one) => (
                <Text size="sm" key={one.account.account}>
                  <NameLink name={one.account} /> · {t('inCommon', { n: number(one.common) })}
                </Text>
              ))}
            </Stack>
          )}
        </Await>
      </Part>
      <Part title={t('communities')}>
        <Await query={groups}>
          {(all) => (
            <Stack gap={2}>
              {all.map((one) => (
                <Text size="sm" key={one.id}>
                  {t(kinds[one.kind])}: {one.name} · {t('members', { n: number(one.members) })}
                </Text>
              ))}
            </Stack>
          )}
        </Await>
      </Part>
    </Stack>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap={4}>
      <Title order={3} size="h5">
        {title}
      </Title>
      {children}
    </Stack>
  )
}

function NameLink({ name }: { name: Name }) {
  const { slug = '' } = useParams({ strict: false })
  return (
    <PageLink to="/s/$slug/accounts/$id" params={{ slug, id: String(name.account) }} underline="always">
      @{name.handle}
    </PageLink>
  )
}

function Names({ names, more }: { names: Name[]; more: number }) {
  const { t, number } = useWords()
  return (
    <Line gap="xs">
      {names.map((name) => (
        <NameLink name={name} key={name.account} />
      ))}
      {more > 0 && (
        <Text size="sm" c="dimmed">
          {t('andMore', { n: number(more) })}
        </Text>
      )}
      {names.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('nobody')}
        </Text>
      )}
    </Line>
  )
}

/** The shortest way along follows to somebody else. */
function Way() {
  const { t } = useWords()
  const { slug = '', id = '' } = useParams({ strict: false })
  const [handle, type] = useState('')
  const finding = useMutation({
    mutationFn: async () => {
      const small = handle.replace(/^@/, '').toLowerCase()
      const found = await searchAccounts(slug, small)
      const other = found.find((one) => one.handle.toLowerCase() === small) ?? found[0]
      return other ? wayBetween(slug, id, other.account) : { follows: -1, accounts: [] }
    },
  })
  const find = (event: FormEvent) => {
    event.preventDefault()
    finding.mutate()
  }
  return (
    <Part title={t('wayTo')}>
      <form onSubmit={find}>
        <Line align="flex-end" gap="xs">
          <TextInput
            label={t('wayToWhom')}
            value={handle}
            onChange={(event) => type(event.currentTarget.value)}
            placeholder="@"
          />
          <Button type="submit" mih={42} variant="light" loading={finding.isPending} disabled={!handle.trim()}>
            {t('find')}
          </Button>
        </Line>
      </form>
      <div aria-live="polite">
        {finding.isError && <Wrong error={finding.error} />}
        {finding.data && finding.data.follows < 0 && <Text size="sm">{t('noWay')}</Text>}
        {finding.data && finding.data.follows >= 0 && (
          <Line gap={6}>
            {finding.data.accounts.map((name, index) => (
              <Line gap={6} key={name.account}>
                {index > 0 && <span aria-hidden>→</span>}
                <NameLink name={name} />
              </Line>
            ))}
          </Line>
        )}
      </div>
    </Part>
  )
}
