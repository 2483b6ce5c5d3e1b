import { ApiError } from '#contract/apiError.ts'
import { isUniqueViolation, type Trx } from '#server/db/dialect.ts'
import type { Deps } from '#server/deps.ts'
import type { Caller } from '#server/policies/caller.ts'

type Write = <T>(work: (trx: Trx) => Promise<T>) => Promise<T>

interface Asked {
  deps: Deps
  caller: Caller
  endpointId: string
  request: Request
  body: unknown
}

/**
 * Wraps a write so that a request repeated with the same Idempotency-Key gets the stored answer and changes nothing.
 * The answer is stored in the write's own transaction; of two at once the later one finds it.
 */
export function onceOnly(asked: Asked, write: Write): Write {
  const key = asked.request.headers.get('idempotency-key')
  if (key === null || asked.caller.kind === 'nobody') return write
  if (key.length > 128) throw new ApiError('invalid', 'An Idempotency-Key has at most 128 characters.')
  const personId = asked.caller.kind === 'person' ? asked.caller.id : 'script'
  return async (work) => {
    const hash = await sha256(
      `${asked.endpointId}\n${new URL(asked.request.url).pathname}\n${JSON.stringify(asked.body)}`,
    )
    const stored = await findAnswer(asked.deps, personId, key, hash)
    if (stored) return JSON.parse(stored.response)
    try {
      return await write(async (trx) => {
        const answer = await work(trx)
        const row = { person_id: personId, key, endpoint: asked.endpointId, request_hash: hash }
        const created_at = asked.deps.clock()
        await trx
          .insertInto('idempotency_key')
          .values({ ...row, response: JSON.stringify(answer), created_at })
          .execute()
        return answer
      })
    } catch (error) {
      const later = isUniqueViolation(error) ? await findAnswer(asked.deps, personId, key, hash) : undefined
      if (later) return JSON.parse(later.response)
      throw error
    }
  }
}

async function findAnswer({ db }: Deps, personId: string, key: string, hash: string) {
  const row = await db
    .selectFrom('idempotency_key')
    .select(['request_hash', 'response'])
    .where('person_id', '=', personId)
    .where('key', '=', key)
    .executeTakeFirst()
  if (row && row.request_hash !== hash) {
    throw new ApiError('conflict', 'This Idempotency-Key was used for another request; use a new one.')
  }
  return row
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
