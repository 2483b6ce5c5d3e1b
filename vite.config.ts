import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const WORKER = '/mockServiceWorker.js'
const api = process.env.ACCORD_API

/**
 * Goes before MSW's worker, so that it never sees anything but the API: it would ask the page about every source file,
 * and the page is busy then, making the sample.
 */
const ONLY_API = `self.addEventListener('fetch', (event) => {
  if (!new URL(event.request.url).pathname.startsWith('/api/')) event.stopImmediatePropagation()
})
`

/** `npm run dev` without a server: the page starts in mocks/, and MSW's worker script is served; never in a build. */
function withoutBackend(): Plugin {
  return {
    name: 'accord-without-backend',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace('/src/app/main.tsx', '/mocks/main.tsx'),
    configureServer: (server) => {
      server.middlewares.use(WORKER, (_request, response) => {
        response.setHeader('content-type', 'text/javascript')
        const worker = readFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'), 'utf8')
        response.end(ONLY_API + worker)
      })
    },
  }
}

export default defineConfig({
  plugins: [react(), ...(api ? [] : [withoutBackend()])],
  server: { host: '127.0.0.1', proxy: api ? { '/api': { target: api, changeOrigin: false } } : {} },
  optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
  build: { target: 'es2023', manifest: true, sourcemap: false, chunkSizeWarningLimit: 1000 },
})
