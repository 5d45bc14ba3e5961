import { Group, Stack, Tabs, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { searchAccounts, searchStatuses } from '../api/society'
import { Await, Empty } from '../app/Await'
import { AccountLine } from '../persona/AccountLine'
import { useWords } from '../text/language'
import { StatusList } from './StatusList'

/** Finds posts by their words and accounts by name or handle. */
export function SearchPage() {
  const { t } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const [text, setText] = useState('')
  const [settled] = useDebouncedValue(text.trim(), 250)
  const ready = settled.length > 1
  const posts = useQuery({
    queryKey: ['search', slug, settled],
    queryFn: () => searchStatuses(slug, settled),
    enabled: ready,
  })
  const accounts = useQuery({
    queryKey: ['search accounts', slug, settled],
    queryFn: () => searchAccounts(slug, settled.replace(/^@/, '')),
    enabled: ready,
  })
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('search')}
      </Title>
      <TextInput
        type="search"
        aria-label={t('searchHere')}
        placeholder={t('searchHere')}
        leftSection={<Search size={18} aria-hidden="true" />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {!ready ? (
        <Empty title={t('searchHint')} />
      ) : (
        <Tabs defaultValue="posts" keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="posts">
              <Group gap={6}>{t('posts')}</Group>
            </Tabs.Tab>
            <Tabs.Tab value="accounts">{t('accounts')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="posts" pt="md">
            <Await query={posts}>
              {(list) => (list.length === 0 ? <Text>{t('nothingFound')}</Text> : <StatusList statuses={list} />)}
            </Await>
          </Tabs.Panel>
          <Tabs.Panel value="accounts" pt="md">
            <Await query={accounts}>
              {(list) =>
                list.length === 0 ? (
                  <Text>{t('nothingFound')}</Text>
                ) : (
                  <Stack gap="xs">
                    {list.map((one) => (
                      <AccountLine key={one.account} account={one} />
                    ))}
                  </Stack>
                )
              }
            </Await>
          </Tabs.Panel>
        </Tabs>
      )}
    </Stack>
  )
}
