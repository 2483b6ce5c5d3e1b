import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Plugin } from 'vite'
import { HOST_BASE } from './hostBundle.ts'

const SCRIPT = fileURLToPath(new URL('sampleDatabase.ts', import.meta.url))
/** What the sample is made by. */
const MAKERS = /\/(server|mocks|src\/domain|src\/contract)\//
/** The sample ends now: a server left running for longer makes it anew. */
const LASTS_MS = 6 * 60 * 60_000

interface Sample {
  madeAt: number
  file: Promise<Uint8Array>
}

/**
 * The sample of `npm run dev` as a database file, made once and not by every page: making it takes longer than all else
 * that a page does before it shows something.
 */
export function sampleFile(): Plugin {
  let current: Sample | null = null
  const sample = (): Promise<Uint8Array> => {
    if (!current || current.madeAt < Date.now() - LASTS_MS) current = { madeAt: Date.now(), file: makeSample() }
    return current.file
  }
  return {
    name: 'accord-sample-file',
    apply: 'serve',
    configureServer(server) {
      sample().catch(() => {})
      server.watcher.on('all', (_event, file) => {
        if (MAKERS.test(file.replaceAll('\\', '/'))) current = null
      })
      server.middlewares.use(`${HOST_BASE}sample.sqlite`, (_request, response) => {
        sample().then(
          (file) => response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file),
          (error: unknown) => {
            current = null
            server.config.logger.error(`The sample could not be made: ${String(error)}`)
            response.writeHead(500).end()
          },
        )
      })
    },
  }
}

/** In a process of its own: it runs what the sources say now. */
async function makeSample(): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'accord-sample-'))
  try {
    const file = join(folder, 'sample.sqlite')
    await promisify(execFile)(process.execPath, [SCRIPT, file])
    return await readFile(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
