import { AppShell, Burger, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Outlet, useMatchRoute, useParams } from '@tanstack/react-router'
import type { Key } from '../text/english'
import { useWords } from '../text/language'
import { MenuLink, PageLink } from './Links'

interface Place {
  to: string
  label: Key
}

const everywhere: Place[] = [
  { to: '/', label: 'societies' },
  { to: '/runs', label: 'runs' },
  { to: '/settings', label: 'settings' },
]

const inSociety: Place[] = [
  { to: '/s/$slug', label: 'timeline' },
  { to: '/s/$slug/notices', label: 'notices' },
  { to: '/s/$slug/events', label: 'events' },
  { to: '/s/$slug/charts', label: 'charts' },
  { to: '/s/$slug/people', label: 'people' },
]

/** The frame of every page: where one can go, and where one is. */
export function Shell() {
  const { t } = useWords()
  const [opened, { toggle, close }] = useDisclosure()
  const { slug } = useParams({ strict: false })
  const matches = useMatchRoute()
  const link = (place: Place) => (
    <MenuLink
      key={place.to}
      to={place.to}
      params={slug ? { slug } : {}}
      label={t(place.label)}
      active={Boolean(matches({ to: place.to, params: slug ? { slug } : {}, fuzzy: false }))}
      onClick={close}
      mih={44}
    />
  )
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !opened } }} padding="md">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" gap="sm">
          <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('menu')} aria-expanded={opened} />
          <PageLink to="/" fw={700} fz="lg" c="inherit" underline="never">
            Hubbub
          </PageLink>
          {slug && (
            <Text c="dimmed" truncate>
              {slug}
            </Text>
          )}
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('menu')}>
        {slug && <div>{inSociety.map(link)}</div>}
        {slug && <hr style={{ width: '100%', opacity: 0.25 }} />}
        <div>{everywhere.map(link)}</div>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <div style={{ maxWidth: 760, margin: '0 auto' }}>
          <Outlet />
        </div>
      </AppShell.Main>
    </AppShell>
  )
}
