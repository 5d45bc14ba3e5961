import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// In development, everything else is asked of a server that runs beside.
const server = process.env.HUBBUB_SERVER ?? 'http://127.0.0.1:8080'

export default defineConfig({
  base: '/',
  plugins: [react()],
  build: {
    outDir: process.env.HUBBUB_WEB_OUT ?? 'dist',
    emptyOutDir: true,
    sourcemap: false,
    chunkSizeWarningLimit: 700,
  },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/oauth', '/auth', '/media', '/avatars'].map((path) => [path, { target: server, ws: true }]),
    ),
  },
})
