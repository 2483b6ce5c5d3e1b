import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'

const LINK_MS = 7 * 24 * 60 * 60_000

/** Makes a link that lets a person set a password once; only its hash is stored, earlier links stop working. */
export async function handLink(
  trx: Trx,
  { clock }: Outside,
  personId: string,
): Promise<{ path: string; expiresAt: number }> {
  const bytes = crypto.getRandomValues(new Uint8Array(24))
  const token = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const expiresAt = clock() + LINK_MS
  await trx.deleteFrom('handed_link').where('person_id', '=', personId).execute()
  const row = { token_hash: await hashToken(token), person_id: personId, expires_at: expiresAt }
  await trx.insertInto('handed_link').values(row).execute()
  return { path: `/invitation/${token}`, expiresAt }
}

export async function hashToken(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
