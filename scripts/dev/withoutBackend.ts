import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'
import { HOST_BASE } from './hostBundle.ts'

const WORKER = '/mockServiceWorker.js'

/**
 * Goes before MSW's worker, so that it never sees anything but the API: it would ask the page about every source file,
 * and the page is busy then. Where the browser can, it leaves the worker out altogether.
 */
const ONLY_API = `self.addEventListener('install', (event) => {
  const elsewhere = { not: { urlPattern: new URLPattern({ pathname: '/api/*', baseURL: self.location.href }) } }
  if (event.addRoutes) event.waitUntil(event.addRoutes({ condition: elsewhere, source: 'network' }))
})
self.addEventListener('fetch', (event) => {
  if (!new URL(event.request.url).pathname.startsWith('/api/')) event.stopImmediatePropagation()
})
`

/** The host starts before anything else: its work takes longest. Without it nothing could be shown, so it says why. */
const START_HOST = `globalThis.accordHost = new Worker('${HOST_BASE}hostWorker.js', { type: 'module' })
accordHost.addEventListener('error', ({ message }) => {
  console.error('The API of the page cannot start: ' + (message || 'see what the development server says'))
})`

/** `npm run dev` without a server: the page starts in mocks/, and MSW's worker script is served; never in a build. */
export function withoutBackend(): Plugin {
  return {
    name: 'accord-without-backend',
    apply: 'serve',
    config: () => ({
      // Known from the start: found only by the first page, they would be bundled anew, and the page be loaded again.
      optimizeDeps: { entries: ['index.html', 'mocks/main.tsx'] },
      server: { warmup: { clientFiles: ['mocks/main.tsx', 'src/app/main.tsx', 'src/app/pages/*.tsx'] } },
    }),
    transformIndexHtml: (html) => ({
      html: html.replace('/src/app/main.tsx', '/mocks/main.tsx'),
      tags: [{ tag: 'script', children: START_HOST, injectTo: 'head-prepend' }],
    }),
    configureServer: (server) => {
      server.middlewares.use(WORKER, (_request, response) => {
        response.setHeader('content-type', 'text/javascript')
        const worker = readFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'), 'utf8')
        response.end(ONLY_API + worker)
      })
    },
  }
}
