import { type MockHost, openMockHost } from './host.ts'
import type { Chosen } from './personas.ts'
import { openSqliteWasm } from './sqliteWasm.ts'

const CACHE = 'accord-development'
const KEPT = '/kept-database'
/** Made by the development server, see scripts/dev/sampleFile.ts. */
const SAMPLE = '/mocks/host/sample.sqlite'

export interface BrowserHost extends MockHost {
  /** Keeps the database for the next page of this tab; without that a page starts with a fresh sample. */
  keep: () => Promise<void>
}

/** The host in a browser: SQLite in WebAssembly, and the sound from Vite's own server. */
export async function openBrowserHost(chosen: Chosen): Promise<BrowserHost> {
  const content = (await takeKept()) ?? (await fetchBytes(SAMPLE, 'The sample is missing'))
  const sqlite = await openSqliteWasm(content)
  const host = await openMockHost({ db: sqlite.db, chosen, sampleSound, isFilled: true })
  const keep = async (): Promise<void> => {
    const cache = await caches.open(CACHE)
    await cache.put(KEPT, new Response(sqlite.export()))
  }
  return { ...host, keep }
}

async function takeKept(): Promise<Uint8Array | null> {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(KEPT)
  if (!kept) return null
  await cache.delete(KEPT)
  return new Uint8Array(await kept.arrayBuffer())
}

const sampleSound = (name: string): Promise<Uint8Array> =>
  fetchBytes(`/server/sample/calls/${name}.mp3`, `The sound of “${name}” is missing`)

async function fetchBytes(address: string, complaint: string): Promise<Uint8Array> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${complaint} (${response.status}): see what the development server says.`)
  return new Uint8Array(await response.arrayBuffer())
}
