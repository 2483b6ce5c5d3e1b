import { ApiError } from '#contract/apiError.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { NewRow } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'

interface Change {
  agentId: string
  seriesId: string
  personId: string
  /** The one it is based on; 0 before the first. */
  version: number
}

interface Aside extends Change {
  kind: 'snoozed' | 'dismissed'
  until: string | null
  reason: string
  keys: readonly string[]
  /** Local day. */
  today: string
}

/**
 * Snoozes or dismisses what is said of an agent; the same again changes nothing.
 * @returns the new version
 * @throws ApiError `invalid` without a day to come, or without a reason; `stale` when somebody else answered meanwhile
 */
export function setAside(trx: Trx, outside: Outside, { today, ...aside }: Aside): Promise<number> {
  if (aside.kind === 'snoozed' && (aside.until === null || aside.until <= today)) {
    throw missing('until', 'Choose a day to come.')
  }
  if (aside.kind === 'dismissed' && aside.reason === '') throw missing('reason', 'Say why it is dismissed.')
  const { kind, reason } = aside
  const until = kind === 'snoozed' ? aside.until : null
  return store(trx, outside, aside, { kind, until_day: until, reason, keys: JSON.stringify(aside.keys.toSorted()) })
}

/** Ends what was set aside; @returns the new version. */
export function bringBack(trx: Trx, outside: Outside, change: Change): Promise<number> {
  return store(trx, outside, change, { kind: 'returned', until_day: null, reason: '', keys: '[]' })
}

const missing = (field: string, message: string) => new ApiError('invalid', message, { fields: { [field]: message } })

type Answer = Pick<NewRow<'coaching_aside'>, 'kind' | 'until_day' | 'reason' | 'keys'>

async function store(
  trx: Trx,
  { clock, ids }: Outside,
  { agentId, seriesId, personId, version }: Change,
  answer: Answer,
): Promise<number> {
  const key = { agent_id: agentId, series_id: seriesId }
  const now = clock()
  await trx
    .insertInto('coaching_aside')
    .values({
      ...key,
      kind: 'returned',
      until_day: null,
      reason: '',
      keys: '[]',
      person_id: personId,
      set_at: now,
      version: 0,
    })
    .onConflict((conflict) => conflict.columns(['agent_id', 'series_id']).doNothing())
    .execute()
  const stored = await trx
    .selectFrom('coaching_aside')
    .selectAll()
    .where('agent_id', '=', agentId)
    .where('series_id', '=', seriesId)
    .executeTakeFirstOrThrow()
  const isSame = (['kind', 'until_day', 'reason', 'keys'] as const).every((column) => stored[column] === answer[column])
  // The first answer did not arrive, or two did the same.
  if (isSame && stored.version !== version) return stored.version
  const { numUpdatedRows } = await trx
    .updateTable('coaching_aside')
    .set({ ...answer, person_id: personId, set_at: now, version: version + 1 })
    .where('agent_id', '=', agentId)
    .where('series_id', '=', seriesId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) {
    throw new ApiError('stale', 'Somebody else answered to this need meanwhile; look at it again.')
  }
  await trx
    .insertInto('audit_event')
    .values({
      id: ids(),
      at: now,
      person_id: personId,
      kind: `coaching.${answer.kind}`,
      subject: agentId,
      detail: JSON.stringify(answer),
    })
    .execute()
  return version + 1
}
