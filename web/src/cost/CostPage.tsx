import { Stack, Title } from '@mantine/core'
import { Empty } from '../app/Await'
import { useWords } from '../text/language'

/** What models cost so far, and what they may cost. */
export function CostPage() {
  const { t } = useWords()
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('cost')}
      </Title>
      <Empty title={t('noCost')} />
    </Stack>
  )
}
