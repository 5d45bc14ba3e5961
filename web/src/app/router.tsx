import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Nothing } from './Nothing'
import { Shell } from './Shell'

const root = createRootRoute({ component: Shell, notFoundComponent: Nothing })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../society/Home'), 'Home'),
})
const timeline = createRoute({
  getParentRoute: () => root,
  path: '/s/$slug',
  component: lazyRouteComponent(() => import('../timeline/TimelinePage'), 'TimelinePage'),
})
const events = createRoute({
  getParentRoute: () => root,
  path: '/s/$slug/events',
  component: lazyRouteComponent(() => import('../society/EventsPage'), 'EventsPage'),
})
const charts = createRoute({
  getParentRoute: () => root,
  path: '/s/$slug/charts',
  component: lazyRouteComponent(() => import('../chart/ChartsPage'), 'ChartsPage'),
})
const thread = createRoute({
  getParentRoute: () => root,
  path: '/s/$slug/posts/$id',
  component: lazyRouteComponent(() => import('../thread/ThreadPage'), 'ThreadPage'),
})
const cascade = createRoute({
  getParentRoute: () => root,
  path: '/s/$slug/posts/$id/cascade',
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
  component: lazyRouteComponent(() => import('../chart/GraphPage'), 'GraphPage'),
})
const notices = createRoute({
  getParentRoute: () => root,
  path: '/s/$slug/notices',
  component: lazyRouteComponent(() => import('../timeline/NoticesPage'), 'NoticesPage'),
})
const runs = createRoute({
  getParentRoute: () => root,
  path: '/runs',
  component: lazyRouteComponent(() => import('../run/RunsPage'), 'RunsPage'),
})
const people = createRoute({
  getParentRoute: () => root,
  path: '/s/$slug/people',
  component: lazyRouteComponent(() => import('../people/PeoplePage'), 'PeoplePage'),
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
  routeTree: root.addChildren([
    home,
    timeline,
    events,
    charts,
    thread,
    cascade,
    persona,
    graph,
    notices,
    runs,
    people,
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
}
