import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { chromiumOptions } from './chromium.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface DevServer {
  /** Without a slash at its end. */
  origin: string
  browser: Browser
  close: () => Promise<void>
}

/** `npm run dev` on a free port of this machine, and a browser beside it. */
export async function startDevServer(): Promise<DevServer> {
  const vite = spawn(
    process.execPath,
    [`${ROOT}node_modules/vite/bin/vite.js`, '--host', '127.0.0.1', '--port', '0', '--clearScreen', 'false'],
    {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'development', VITEST: '', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const origin = await addressIn(vite.stdout, vite.stderr)
  const browser = await chromium.launch(chromiumOptions())
  return {
    origin,
    browser,
    close: async () => {
      await browser.close()
      const ended = new Promise((resolve) => vite.once('exit', resolve))
      vite.kill()
      await ended
    },
  }
}

function addressIn(out: NodeJS.ReadableStream, errors: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const read = (part: Buffer): void => {
      said += part.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (address) resolve(address)
    }
    out.on('data', read)
    errors.on('data', read)
    out.on('end', () => reject(new Error(`Vite did not start: ${said}`)))
  })
}
