import { Anchor, type AnchorProps, NavLink, type NavLinkProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'

const AnchorElement = forwardRef<
  HTMLAnchorElement,
  Omit<AnchorProps, 'href'> & Pick<ComponentPropsWithoutRef<'a'>, 'aria-label'>
>((props, ref) => <Anchor ref={ref} {...props} />)

const NavElement = forwardRef<HTMLAnchorElement, Omit<NavLinkProps, 'href'>>((props, ref) => (
  <NavLink ref={ref} {...props} />
))

const FootElement = forwardRef<HTMLAnchorElement, Omit<ComponentPropsWithoutRef<'a'>, 'href'>>((props, ref) => (
  <a ref={ref} {...props} className="foot-entry" />
))

/** A link to a page of this interface, checked against the routes. */
export const PageLink = createLink(AnchorElement)

/** The same as an entry of the menu. */
export const MenuLink = createLink(NavElement)

/** The same at the foot of a phone. */
export const FootLink = createLink(FootElement)
