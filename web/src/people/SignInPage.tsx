import { signIn } from '../api/hubbub'
import { useWords } from '../text/language'
import { Entrance } from './Entrance'

/** Where those who belong here come in again. */
export function SignInPage() {
  const { t } = useWords()
  return <Entrance title={t('signIn')} button={t('signIn')} come={signIn} />
}
