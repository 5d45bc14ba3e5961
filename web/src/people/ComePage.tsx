import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { come } from '../api/hubbub'
import { useWords } from '../text/language'
import { Entrance } from './Entrance'

/** Where the first link of a server leads: its owner chooses a name and a password. */
export function WelcomePage() {
  return <Come invited={false} />
}

/** Where an invitation leads. */
export function InvitationPage() {
  return <Come invited />
}

function Come({ invited }: { invited: boolean }) {
  const { t } = useWords()
  const [name, setName] = useState('')
  const token = new URLSearchParams(location.search).get('token') ?? ''
  return (
    <Entrance
      fresh
      title={t('welcome')}
      hint={t(invited ? 'welcomeInvited' : 'welcomeOwner')}
      button={t('comeIn')}
      come={(login, password) => come(token, name, login, password, invited)}
    >
      <TextInput
        label={t('name')}
        required
        autoComplete="name"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </Entrance>
  )
}
