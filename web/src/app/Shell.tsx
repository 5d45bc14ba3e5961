import { AppShell, Burger, Group, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Outlet, useLocation, useMatches, useMatchRoute, useParams } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { Ellipsis } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { me } from '../api/hubbub'
import { covers, useSociety } from '../society/useClock'
import { useWords } from '../text/language'
import { FootLink, MenuLink, PageLink } from './Links'
import { atFoot, everywhere, inSociety, type Place } from './places'
import { usePageTitle } from './usePageTitle'

// Loaded beside the page: only societies have a clock, and its menu brings much along.
const ClockControl = lazy(() => import('../society/ClockControl').then((module) => ({ default: module.ClockControl })))

/** Pages of those who have not come in yet. */
const visiting = new Set(['/welcome', '/invitation', '/sign-in'])

/** The frame of every page: where one can go, and where one is. */
export function Shell() {
  const { t } = useWords()
  const [opened, { toggle, close }] = useDisclosure()
  const { slug = '' } = useParams({ strict: false })
  const matches = useMatchRoute()
  const wide = useMatches().some((match) => match.staticData.wide)
  const society = useSociety(slug).data
  const title = usePageTitle(society?.title)
  const path = useLocation().pathname
  const owner = useQuery({ queryKey: ['me'], queryFn: me, enabled: !visiting.has(path) }).data?.owner ?? false
  const here = (place: Place) => Boolean(matches({ to: place.to, params: slug ? { slug } : {}, fuzzy: false }))
  const shown = inSociety.filter((place) => !place.role || covers(society?.role, place.role))
  const link = (place: Place) => (
    <MenuLink
      key={place.to}
      to={place.to}
      params={slug ? { slug } : {}}
      activeOptions={{ exact: true }}
      label={t(place.label)}
      leftSection={<place.icon size={20} aria-hidden="true" />}
      active={here(place)}
      onClick={close}
      mih={44}
      style={{ borderRadius: 8 }}
    />
  )
  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={{ base: 'sm', sm: 'md' }}
      className={slug ? 'with-foot' : undefined}
    >
      <VisuallyHidden role="status">{title}</VisuallyHidden>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" gap="sm" wrap="nowrap" justify="space-between">
          <Group gap="sm" wrap="nowrap" style={{ minWidth: 0 }}>
            {!slug && <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('menu')} aria-expanded={opened} />}
            <PageLink to="/" c="inherit" underline="never" aria-label="Hubbub" className="mark">
              <Mark />
              <Text span fw={750} fz="lg" visibleFrom={slug ? 'xs' : undefined}>
                Hubbub
              </Text>
            </PageLink>
            {society && (
              <Text c="dimmed" truncate visibleFrom="xs">
                / {society.title}
              </Text>
            )}
          </Group>
          {slug && (
            <Suspense>
              <ClockControl slug={slug} />
            </Suspense>
          )}
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('menu')} style={{ overflowY: 'auto' }}>
        {slug && (
          <>
            <div>{shown.map(link)}</div>
            <hr className="rule" />
          </>
        )}
        <div>{everywhere.filter((place) => !place.owner || owner).map(link)}</div>
        <Text size="xs" c="dimmed" mt="auto" p="sm">
          {t('synthetic')}
        </Text>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <div style={{ maxWidth: wide ? 1180 : 760, margin: '0 auto' }}>
          <Outlet />
        </div>
      </AppShell.Main>
      {slug && (
        <nav className="foot" aria-label={t('shortcuts')}>
          {shown.slice(0, atFoot).map((place) => (
            <FootLink
              key={place.to}
              to={place.to}
              params={{ slug }}
              activeOptions={{ exact: true }}
              aria-current={here(place) ? 'page' : undefined}
              onClick={close}
            >
              <place.icon size={22} aria-hidden="true" />
              <span>{t(place.label)}</span>
            </FootLink>
          ))}
          <UnstyledButton className="foot-entry" onClick={toggle} aria-expanded={opened}>
            <Ellipsis size={22} aria-hidden="true" />
            <span>{t('menu')}</span>
          </UnstyledButton>
        </nav>
      )}
    </AppShell>
  )
}

/** Three voices that overlap. */
function Mark() {
  return (
    <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
      <circle cx="10" cy="16" r="8" fill="var(--mantine-color-indigo-6)" />
      <circle cx="19" cy="12" r="7" fill="var(--mantine-color-orange-6)" fillOpacity="0.85" />
      <circle cx="18" cy="21" r="4.5" fill="var(--mantine-color-teal-6)" fillOpacity="0.85" />
    </svg>
  )
}
