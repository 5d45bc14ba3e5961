import {
  Bell,
  ChartLine,
  Coins,
  FlaskConical,
  House,
  type LucideIcon,
  Map,
  Megaphone,
  MessagesSquare,
  Search,
  Settings,
  ShieldCheck,
  SlidersHorizontal,
  Users,
  Waypoints,
} from 'lucide-react'
import type { Key } from '../text/english'

/** An entry of the menu. */
export interface Place {
  to: string
  label: Key
  icon: LucideIcon
  /** Whether it is for the owner of the server alone. */
  owner?: boolean
  /** The least role in the society that has any use for it. */
  role?: 'participant' | 'moderator' | 'owner'
}

export const everywhere: Place[] = [
  { to: '/', label: 'societies', icon: House },
  { to: '/runs', label: 'runs', icon: FlaskConical, owner: true },
  { to: '/cost', label: 'cost', icon: Coins, owner: true },
  { to: '/settings', label: 'settings', icon: Settings },
]

export const inSociety: Place[] = [
  { to: '/s/$slug', label: 'timeline', icon: MessagesSquare },
  { to: '/s/$slug/events', label: 'events', icon: Megaphone },
  { to: '/s/$slug/map', label: 'map', icon: Map },
  { to: '/s/$slug/charts', label: 'charts', icon: ChartLine },
  { to: '/s/$slug/notices', label: 'notices', icon: Bell, role: 'participant' },
  { to: '/s/$slug/search', label: 'search', icon: Search },
  { to: '/s/$slug/graph', label: 'console', icon: Waypoints, role: 'moderator' },
  { to: '/s/$slug/people', label: 'people', icon: Users, role: 'moderator' },
  { to: '/s/$slug/moderation', label: 'moderation', icon: ShieldCheck, role: 'moderator' },
  { to: '/s/$slug/society', label: 'thisSociety', icon: SlidersHorizontal },
]

/** How many of a society's places stand at the foot of a phone. */
export const atFoot = 4
