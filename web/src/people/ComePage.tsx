import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { come, me } from '../api/hubbub'
import { useWords } from '../text/language'
import { Entrance } from './Entrance'
import { Joining } from './Joining'

/** Where the first link of a server leads: its owner chooses a name and a password. */
export function WelcomePage() {
  return <Come invited={false} />
}

/** Where an invitation leads. */
export function InvitationPage() {
  const self = useQuery({ queryKey: ['me'], queryFn: me, retry: false })
  return (
    <>
      {self.data && <Joining self={self.data} token={token()} />}
      <Come invited />
    </>
  )
}

const token = () => new URLSearchParams(location.search).get('token') ?? ''

function Come({ invited }: { invited: boolean }) {
  const { t } = useWords()
  const [name, setName] = useState('')
  return (
    <Entrance
      fresh
      title={t('welcome')}
      hint={t(invited ? 'welcomeInvited' : 'welcomeOwner')}
      button={t('comeIn')}
      come={(login, password) => come(token(), name, login, password, invited)}
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
