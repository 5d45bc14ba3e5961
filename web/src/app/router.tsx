import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Nothing } from './Nothing'
import { Shell } from './Shell'
import { Wrong } from './Await'

const root = createRootRoute({
  component: Shell,
  notFoundComponent: Nothing,
  errorComponent: ({ error, reset }) => <Wrong error={error} retry={reset} />,
})

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  staticData: { wide: true },
  component: lazyRouteComponent(() => import('../society/Home'), 'Home'),
})
const timeline = createRoute({
  getParentRoute: () => root,
  path: '/s/$slug',
  staticData: { wide: true },
  component: lazyRouteComponent(() => import('../timeline/TimelinePage'), 'TimelinePage'),
})
const events = createRoute({
  getParentRoute: () => root,
  path: '/s/$slug/events',
  staticData: { wide: true },
  component: lazyRouteComponent(() => import('../society/EventsPage'), 'EventsPage'),
})
const charts = createRoute({
  getParentRoute: () => root,
  path: '/s/$slug/charts',
  staticData: { wide: true },
  component: lazyRouteComponent(() => import('../chart/ChartsPage'), 'ChartsPage'),
})
const map = createRoute({
  getParentRoute: () => root,
  path: '/s/$slug/map',
  staticData: { wide: true },
  component: lazyRouteComponent(() => import('../map/MapPage'), 'MapPage'),
})
const thread = createRoute({
  getParentRoute: () => root,
  path: '/s/$slug/posts/$id',
  component: lazyRouteComponent(() => import('../thread/ThreadPage'), 'ThreadPage'),
})
const cascade = createRoute({
  getParentRoute: () => root,
  path: '/s/$slug/posts/$id/cascade',
  staticData: { wide: true },
  component: lazyRouteComponent(() => import('../chart/CascadePage'), 'CascadePage'),
})
const persona = createRoute({
  getParentRoute: () => root,
  path: '/s/$slug/accounts/$id',
  component: lazyRouteComponent(() => import('../persona/PersonaPage'), 'PersonaPage'),
})
const graph = createRoute({
  getParentRoute: () => root,
  path: '/s/$slug/accounts/$id/graph',
  staticData: { wide: true },
  component: lazyRouteComponent(() => import('../graph/GraphPage'), 'GraphPage'),
})
const graphConsole = createRoute({
  getParentRoute: () => root,
  path: '/s/$slug/graph',
  staticData: { wide: true },
  component: lazyRouteComponent(() => import('../graph/ConsolePage'), 'ConsolePage'),
})
const notices = createRoute({
  getParentRoute: () => root,
  path: '/s/$slug/notices',
  component: lazyRouteComponent(() => import('../timeline/NoticesPage'), 'NoticesPage'),
})
const search = createRoute({
  getParentRoute: () => root,
  path: '/s/$slug/search',
  component: lazyRouteComponent(() => import('../timeline/SearchPage'), 'SearchPage'),
})
const people = createRoute({
  getParentRoute: () => root,
  path: '/s/$slug/people',
  component: lazyRouteComponent(() => import('../people/PeoplePage'), 'PeoplePage'),
})
const moderation = createRoute({
  getParentRoute: () => root,
  path: '/s/$slug/moderation',
  component: lazyRouteComponent(() => import('../people/ModerationPage'), 'ModerationPage'),
})
const settingsOfSociety = createRoute({
  getParentRoute: () => root,
  path: '/s/$slug/society',
  component: lazyRouteComponent(() => import('../society/SocietyPage'), 'SocietyPage'),
})
const runs = createRoute({
  getParentRoute: () => root,
  path: '/runs',
  staticData: { wide: true },
  component: lazyRouteComponent(() => import('../run/RunsPage'), 'RunsPage'),
})
const comparison = createRoute({
  getParentRoute: () => root,
  path: '/runs/compare/$one/$other',
  staticData: { wide: true },
  component: lazyRouteComponent(() => import('../run/ComparePage'), 'ComparePage'),
})
const cost = createRoute({
  getParentRoute: () => root,
  path: '/cost',
  staticData: { wide: true },
  component: lazyRouteComponent(() => import('../cost/CostPage'), 'CostPage'),
})
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('../people/SignInPage'), 'SignInPage'),
})
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('../people/ComePage'), 'WelcomePage'),
})
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../people/ComePage'), 'InvitationPage'),
})
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('../people/SettingsPage'), 'SettingsPage'),
})

export const router = createRouter({
  defaultPreload: 'intent',
  scrollRestoration: true,
  routeTree: root.addChildren([
    home,
    timeline,
    events,
    charts,
    map,
    thread,
    cascade,
    persona,
    graph,
    graphConsole,
    notices,
    search,
    people,
    moderation,
    settingsOfSociety,
    runs,
    comparison,
    cost,
    signIn,
    welcome,
    invitation,
    settings,
  ]),
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }

  interface StaticDataRouteOption {
    /** Whether the page uses more than a column of text. */
    wide?: boolean
  }
}
