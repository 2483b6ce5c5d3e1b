import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const REAL_DATA = process.env.ACCORD_REAL_DATA

export const HAS_REAL_DATA = REAL_DATA !== undefined

/** Why a test of real recordings is skipped, for its name. */
export const NEEDS_REAL_DATA = HAS_REAL_DATA ? '' : ' (skipped: ACCORD_REAL_DATA is not set)'

export function realCall(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(REAL_DATA ?? '', 'calls', path)))
}

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', name)))
}

/** The bytes in chunks of the given lengths, over and over. */
export async function* inChunks(bytes: Uint8Array, ...lengths: number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const length = lengths[i % lengths.length] ?? bytes.length
    yield bytes.subarray(at, at + length)
    at += length
  }
}
