import { createServer } from 'node:net'
import { type BrowserContext, chromium } from 'playwright-core'
import { createAdministrator, loadSample } from '#contract/start.ts'
import { chromiumOptions } from './chromium.ts'
import { startTestServer } from './server.ts'

const ADMINISTRATOR = {
  name: 'Ingrid Solheim',
  email: 'ingrid@example.org',
  password: 'correct horse battery',
  organisation: 'Hearthline',
  timeZone: 'Europe/Berlin',
  alsoReviews: true,
}

export interface SampleServer {
  url: string
  dataFolder: string
  /** Signed in as the administrator, who also reviews. */
  context: BrowserContext
  administrator: { email: string; password: string }
  close: () => Promise<void>
}

/** The real server on the sample data, and a browser in front of it. */
export async function openSampleServer(): Promise<SampleServer> {
  const server = await startTestServer(await freePort())
  const browser = await chromium.launch(chromiumOptions())
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    timezoneId: 'Europe/Berlin',
  })
  const headers = { origin: server.url }
  for (const [{ path }, data] of [[createAdministrator, ADMINISTRATOR] as const, [loadSample, {}] as const]) {
    const answer = await context.request.post(`${server.url}${path}`, { data, headers, timeout: 60_000 })
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
  }
  return {
    url: server.url,
    dataFolder: server.dataFolder,
    context,
    administrator: ADMINISTRATOR,
    close: async () => {
      await browser.close()
      await server.stop()
    },
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
