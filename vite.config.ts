import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const WORKER = '/mockServiceWorker.js'
const api = process.env.ACCORD_API

/** `npm run dev` without a server: the page starts in mocks/, and MSW's worker script is served; never in a build. */
function withoutBackend(): Plugin {
  return {
    name: 'accord-without-backend',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace('/src/app/main.tsx', '/mocks/main.tsx'),
    configureServer: (server) => {
      server.middlewares.use(WORKER, (_request, response) => {
        response.setHeader('content-type', 'text/javascript')
        response.end(readFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js')))
      })
    },
  }
}

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  plugins: [react(), ...(api ? [] : [withoutBackend()])],
  server: { host: '127.0.0.1', proxy: api ? { '/api': { target: api, changeOrigin: false } } : {} },
  optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
  build: { target: 'es2023', sourcemap: false, chunkSizeWarningLimit: 1000 },
  test: {
    env: { TZ: 'UTC' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/**/*.browser.test.tsx', 'tests/journeys/**'],
          globalSetup: ['tests/support/globalPostgres.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
                args: CHROMIUM_FLAGS,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
