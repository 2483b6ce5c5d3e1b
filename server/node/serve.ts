import { rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { DatabaseProblem } from '#server/db/migrate.ts'
import type { Settings } from './env.ts'
import { openApp } from './openApp.ts'

export interface RunningServer {
  url: string
  firstRunCode: string
  stop: () => Promise<void>
}

const DIST = fileURLToPath(new URL('../../dist', import.meta.url))

const PAGE_HEADERS: Record<string, string> = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
}

/** The API and the built pages on one address; the address and a token for local scripts lie in the data folder. */
export async function startServer(settings: Settings): Promise<RunningServer> {
  const opened = await openApp(settings)
  const site = new Hono()
  site.all('/api/*', (context) => opened.app.fetch(context.req.raw, context.env))
  site.use('*', async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(PAGE_HEADERS)) context.res.headers.set(name, value)
  })
  site.use('/assets/*', async (context, next) => {
    await next()
    context.res.headers.set('cache-control', 'public, max-age=31536000, immutable')
  })
  site.use('*', serveStatic({ root: DIST, rewriteRequestPath: (path) => path }))
  // Every other address is one of the pages: the router in the browser knows which.
  site.get('*', async (context) => context.html(await readFile(join(DIST, 'index.html'), 'utf8')))
  const { server, port } = await listen(site, settings).catch(async (error: unknown) => {
    await opened.close()
    throw error
  })
  const url = `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`
  const handle = join(settings.dataFolder, 'server.json')
  writeFileSync(handle, JSON.stringify({ url, token: opened.localToken }), { mode: 0o600 })
  return {
    url: settings.publicUrl ?? url,
    firstRunCode: opened.deps.firstRunCode,
    stop: async () => {
      rmSync(handle, { force: true })
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await opened.close()
    },
  }
}

function listen(site: Hono, { host, port }: Settings): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: site.fetch, hostname: host, port }, (address) =>
      resolve({ server: server as Server, port: address.port }),
    )
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new DatabaseProblem(`Port ${port} on ${host} is in use; set PORT to another one.`)
          : error,
      ),
    )
  })
}
