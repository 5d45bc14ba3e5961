import '@mantine/core/styles.css'
import './app/page.css'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Problem } from './api/http'
import { router } from './app/router'
import { theme } from './app/theme'
import { Language } from './text/language'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // What was refused stays refused; only a server that cannot be reached is asked again.
      retry: (times, error) => times < 2 && !(error instanceof Problem && error.status > 0 && error.status < 500),
    },
  },
})

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <Language>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Language>
    </MantineProvider>
  </StrictMode>,
)
