import { Box, Group, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import type { Account } from '../api/society'
import { PageLink } from '../app/Links'
import { useWords } from '../text/language'
import { Face } from '../timeline/Face'
import { PersonaMark } from './PersonaMark'

/** An account in a list. */
export function AccountLine({ account }: { account: Account }) {
  const { t, number } = useWords()
  const { slug = '' } = useParams({ strict: false })
  return (
    <Group wrap="nowrap" gap="sm" mih={48}>
      <Face account={account} />
      <Box style={{ minWidth: 0, flex: 1 }}>
        <Group gap={6} wrap="nowrap">
          <PageLink to="/s/$slug/accounts/$id" params={{ slug, id: String(account.account) }} fw={600} c="inherit" truncate>
            {account.name}
          </PageLink>
          <PersonaMark account={account} />
        </Group>
        <Text size="sm" c="dimmed" truncate>
          @{account.handle} · {number(account.followers)} {t('followers').toLowerCase()}
        </Text>
      </Box>
    </Group>
  )
}
