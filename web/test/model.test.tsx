// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ModelPanel } from '../src/cost/ModelPanel'
import { Language } from '../src/text/language'

const address = 'http://10.0.0.7:8000/v1'
const inUse = {
  model: 'compatible/qwen3',
  address,
  ownAddress: address,
  from: 'settings',
  key: 'none',
  priceKnown: true,
  priceChecked: null,
  ready: true,
  problem: '',
  waiting: 0,
}

describe('the model that is set', () => {
  const sent: unknown[] = []

  beforeEach(() => {
    sent.length = 0
    window.matchMedia = (query) =>
      ({ matches: false, media: query, addEventListener: () => {}, removeEventListener: () => {} }) as unknown as MediaQueryList
    vi.stubGlobal('fetch', async (_path: string, init: RequestInit) => {
      if (init.method === 'PUT') {
        sent.push(JSON.parse(String(init.body)))
      }
      return new Response(JSON.stringify(inUse), { status: 200, headers: { 'Content-Type': 'application/json' } })
    })
  })
  afterEach(() => {
    cleanup()
    vi.unstubAllGlobals()
  })

  it('keeps its own address when something else is saved, and goes back to the provider when it is emptied', async () => {
    render(
      <MantineProvider>
        <Language>
          <QueryClientProvider client={new QueryClient()}>
            <ModelPanel />
          </QueryClientProvider>
        </Language>
      </MantineProvider>,
    )
    const field = (await screen.findByDisplayValue(address)) as HTMLInputElement
    await screen.findByDisplayValue('compatible/qwen3')
    const save = screen.getByRole('button', { name: 'Save' })
    await act(async () => void fireEvent.click(save))
    await vi.waitFor(() => expect(sent).toEqual([{ model: 'compatible/qwen3', address }]))
    fireEvent.change(field, { target: { value: '' } })
    await act(async () => void fireEvent.click(save))
    await vi.waitFor(() => expect(sent[1]).toEqual({ model: 'compatible/qwen3', address: '' }))
  })
})
