import { Stack, Text, Title } from '@mantine/core'
import { useWords } from '../text/language'
import { PageLink } from './Links'

/** The page for an address that leads nowhere. */
export function Nothing() {
  const { t } = useWords()
  return (
    <Stack>
      <Title order={1} size="h2">
        404
      </Title>
      <Text>{t('notFound')}</Text>
      <PageLink to="/">
        {t('home')}
      </PageLink>
    </Stack>
  )
}
