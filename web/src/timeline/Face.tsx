import { Avatar } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { type Account, hueOf } from '../api/society'

/** The picture of an account, drawn by the server; until it is there, letters on a colour. */
export function Face({ account, size = 40 }: { account: Account; size?: number }) {
  const { slug = '' } = useParams({ strict: false })
  const letters = account.name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
  return (
    <Avatar
      src={slug === '' ? null : `/media/avatars/${slug}/${account.account}.png`}
      imageProps={{ loading: 'lazy', decoding: 'async', alt: '' }}
      size={size}
      radius="xl"
      aria-hidden="true"
      styles={{ placeholder: { background: `hsl(${hueOf(account)} 60% 27%)`, color: 'white' } }}
    >
      {letters.toUpperCase()}
    </Avatar>
  )
}
