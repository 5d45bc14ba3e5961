import { Anchor, type AnchorProps, NavLink, type NavLinkProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import { forwardRef } from 'react'

const AnchorElement = forwardRef<HTMLAnchorElement, Omit<AnchorProps, 'href'>>((props, ref) => (
  <Anchor ref={ref} {...props} />
))

const NavElement = forwardRef<HTMLAnchorElement, Omit<NavLinkProps, 'href'>>((props, ref) => (
  <NavLink ref={ref} {...props} />
))

/** A link to a page of this interface, checked against the routes. */
export const PageLink = createLink(AnchorElement)

/** The same as an entry of the menu. */
export const MenuLink = createLink(NavElement)
