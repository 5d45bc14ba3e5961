// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Media, Status } from '../src/api/society'
import { Language } from '../src/text/language'
import { Body } from '../src/timeline/Body'

const picture = (alt: string): Media => ({
  kind: 'image',
  url: `/media/files/${alt.length}/original.png`,
  still: '/media/files/1/small.png',
  film: null,
  width: 40,
  height: 30,
  alt,
  service: null,
})

const show = (status: Partial<Status>) =>
  render(
    <MantineProvider>
      <Language>
        <Body status={{ text: 'What I said', spoiler: '', sensitive: false, media: [], ...status } as Status} />
      </Language>
    </MantineProvider>,
  )

beforeAll(() => {
  window.matchMedia = (query: string) =>
    ({ matches: false, media: query, addEventListener: () => {}, removeEventListener: () => {} }) as unknown as MediaQueryList
  localStorage.setItem('hubbub.language', 'en')
})

afterEach(cleanup)

describe('the body of a post', () => {
  it('shows every picture with its words, or says that it has none', () => {
    show({ media: [picture('A cat'), picture('')] })
    expect(screen.getAllByRole('img').map((one) => one.getAttribute('alt'))).toEqual(['A cat', 'Picture without a description'])
  })

  it('waits behind the warning of its writer until one asks for it', () => {
    show({ spoiler: 'the end of the film', media: [picture('A cat')] })
    expect(screen.queryByText('What I said')).toBeNull()
    expect(screen.queryByRole('img')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Show it' }))
    expect(screen.getByText('What I said')).toBeTruthy()
    expect(screen.getByRole('img', { name: 'A cat' })).toBeTruthy()
  })

  it('keeps a sensitive picture back, but not the words', () => {
    show({ sensitive: true, media: [picture('A wound')] })
    expect(screen.getByText('What I said')).toBeTruthy()
    expect(screen.queryByRole('img')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Show the picture' }))
    expect(screen.getByRole('img', { name: 'A wound' })).toBeTruthy()
  })
})
