import { Badge } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import type { Account } from '../api/society'
import { useSociety } from '../society/useClock'
import { useWords } from '../text/language'

/** Says of an account that nobody of flesh and blood sits there, in societies whose rules want that said. */
export function PersonaMark({ account, size = 'xs' }: { account: Pick<Account, 'person'>; size?: 'xs' | 'sm' }) {
  const { t } = useWords()
  const { slug = '' } = useParams({ strict: false })
  const labelled = useSociety(slug).data?.labelled ?? true
  return account.person || !labelled ? null : (
    <Badge size={size} variant="default">
      {t('persona')}
    </Badge>
  )
}
