import type { ImportedInteraction } from '#domain/interchange/importedInteraction.ts'

/** SHA-256 of what a row says, in hexadecimal; its sound is compared by its own. */
export async function contentHash(said: ImportedInteraction): Promise<string> {
  const withoutSound = { ...said, inlineRecording: null, recording: null }
  return sha256Hex(new TextEncoder().encode(JSON.stringify(withoutSound)))
}

export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
