import { ApiError } from '#contract/apiError.ts'
import type { PulseMarks } from '#domain/definition/pulse/suggestMarks.ts'
import { pulseParts } from '#domain/definition/pulse/pulseParts.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { findDefinitions } from '#server/queries/definitionVersions.ts'
import { requireOwnAnswer } from '#server/queries/pulses/pulses.ts'
import { closedAt, readOptions } from '#server/queries/pulses/readPulse.ts'

/** Stores a person's answer; a later one replaces it while the pulse is open. */
export async function storePulseAnswer(
  trx: Trx,
  { clock }: Outside,
  { id, personId, text, picked }: { id: string; personId: string; text: string; picked: string[] },
): Promise<void> {
  await requireOwnAnswer(trx, personId, id)
  const pulse = await trx.selectFrom('pulse').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  if (closedAt(pulse, clock()) !== null) throw new ApiError('conflict', 'This pulse is closed; thank you anyway.')
  const known = new Set(readOptions(pulse).map((option) => option.id))
  if (picked.some((option) => !known.has(option))) {
    throw new ApiError('invalid', 'One of the sentences you picked is none of those shown.')
  }
  await trx
    .updateTable('pulse_answer')
    .set({ text, picked: JSON.stringify([...new Set(picked)]), answered_at: clock() })
    .where('pulse_id', '=', id)
    .where('person_id', '=', personId)
    .execute()
}

/** Closes a pulse; one that is closed stays as it is. */
export async function endPulse(trx: Trx, { clock }: Outside, pulse: Row<'pulse'>): Promise<void> {
  if (closedAt(pulse, clock()) !== null) return
  await trx
    .updateTable('pulse')
    .set({ closed_at: clock() })
    .where('id', '=', pulse.id)
    .where('closed_at', 'is', null)
    .execute()
}

/**
 * Stores which parts an answer states, once the pulse is closed; a part that is not named was not stated.
 * When all are marked the names are shown, and the marks stay: nobody is marked by name.
 */
export async function markAnswer(
  trx: Trx,
  { clock }: Outside,
  pulse: Row<'pulse'>,
  { key, marks, personId }: { key: string; marks: PulseMarks; personId: string },
): Promise<void> {
  if (closedAt(pulse, clock()) === null) {
    throw new ApiError('conflict', 'Answers are read once the pulse is closed; close it first.')
  }
  const parts = pulseParts((await findDefinitions(trx, [pulse.version_id]))(pulse.version_id))
  const known = new Set(parts.map(({ id }) => id))
  if (Object.keys(marks).some((id) => !known.has(id))) {
    throw new ApiError('invalid', 'This marks something that is no part of the definition.')
  }
  const whole = Object.fromEntries(parts.map(({ id }) => [id, marks[id] === true]))
  const given = await trx
    .selectFrom('pulse_answer')
    .select(['key', 'marks'])
    .where('pulse_id', '=', pulse.id)
    .where('answered_at', 'is not', null)
    .execute()
  const answer = given.find((each) => each.key === key)
  if (!answer) throw new ApiError('not_found', 'There is no such answer.')
  const text = JSON.stringify(whole)
  // The same again: the first answer did not arrive.
  if (answer.marks === text) return
  if (given.every((each) => each.marks !== null)) {
    throw new ApiError('conflict', 'All answers are marked and their names are shown; the marks stay as they are.')
  }
  await trx
    .updateTable('pulse_answer')
    .set({ marks: text, marked_by: personId, marked_at: clock() })
    .where('pulse_id', '=', pulse.id)
    .where('key', '=', key)
    .execute()
}
