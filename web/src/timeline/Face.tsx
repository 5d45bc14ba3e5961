import { Avatar } from '@mantine/core'
import { type Account, hueOf } from '../api/society'

/** The picture of an account: its letters on a colour of its own. */
export function Face({ account, size = 40 }: { account: Account; size?: number }) {
  const letters = account.name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
  return (
    <Avatar
      size={size}
      radius="xl"
      aria-hidden="true"
      styles={{ placeholder: { background: `hsl(${hueOf(account)} 60% 27%)`, color: 'white' } }}
    >
      {letters.toUpperCase()}
    </Avatar>
  )
}
