import { Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { budget } from '../api/cost'
import { Problem } from '../api/http'
import { Await, Empty } from '../app/Await'
import { useWords } from '../text/language'
import { BudgetPanel } from './BudgetPanel'
import { Ledger } from './Ledger'
import { ModelPanel } from './ModelPanel'

/** What models cost so far, what they may cost, and which one speaks. */
export function CostPage() {
  const { t } = useWords()
  const query = useQuery({ queryKey: ['budget'], queryFn: budget, refetchInterval: 5_000 })
  const without = query.error instanceof Problem && query.error.status === 404
  return (
    <Stack gap="sm">
      <Title order={1} size="h2">
        {t('cost')}
      </Title>
      {without ? (
        <Empty title={t('noCost')} />
      ) : (
        <Await query={query}>
          {(money) => (
            <>
              <BudgetPanel money={money} />
              <ModelPanel />
              <Ledger />
            </>
          )}
        </Await>
      )}
    </Stack>
  )
}
