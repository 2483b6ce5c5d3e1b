import { ApiError } from '#contract/apiError.ts'
import type { LedPulse, PulseEntry } from '#contract/pulses.ts'
import { pulseParts } from '#domain/definition/pulse/pulseParts.ts'
import { suggestMarks } from '#domain/definition/pulse/suggestMarks.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { canLeadPulse } from '#server/policies/pulses.ts'
import { findDefinitions } from '../definitionVersions.ts'
import { listPulses } from './listPulses.ts'
import { readMarks, readOptions, readPicked } from './readPulse.ts'

const noPulse = () => new ApiError('not_found', 'There is no such pulse.')

/** One entry, as the person may see it. */
export async function pulseEntry(db: Db, caller: PersonCaller, now: number, id: string): Promise<PulseEntry> {
  const [entry] = await listPulses(db, caller, now, [id])
  if (!entry) throw noPulse()
  return entry
}

/** A pulse that the person leads; any other is answered like none. */
export async function requireLed(db: Db, caller: PersonCaller, id: string): Promise<Row<'pulse'>> {
  const pulse = await db.selectFrom('pulse').selectAll().where('id', '=', id).executeTakeFirst()
  if (!pulse || !canLeadPulse(caller, pulse.team_id)) throw noPulse()
  return pulse
}

/** The person's own row of a pulse they are asked in. */
export async function requireOwnAnswer(db: Db, personId: string, id: string): Promise<Row<'pulse_answer'>> {
  const row = await db
    .selectFrom('pulse_answer')
    .selectAll()
    .where('pulse_id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!row) throw noPulse()
  return row
}

/** What a person is asked, without a word on which options are right. */
export async function ownAnswerShape(db: Db, caller: PersonCaller, now: number, id: string) {
  const row = await requireOwnAnswer(db, caller.id, id)
  const pulse = await db.selectFrom('pulse').select('options').where('id', '=', id).executeTakeFirstOrThrow()
  const { text, answered_at } = row
  return {
    pulse: await pulseEntry(db, caller, now, id),
    options: readOptions(pulse).map(({ id, text }) => ({ id, text })),
    answer: answered_at === null ? null : { text, picked: readPicked(row), answeredAt: answered_at },
  }
}

/** A pulse as its facilitator marks it: no answer before it is closed, no name before all are marked. */
export async function ledPulseShape(db: Db, caller: PersonCaller, now: number, id: string): Promise<LedPulse> {
  const pulse = await requireLed(db, caller, id)
  const entry = await pulseEntry(db, caller, now, id)
  const parts = pulseParts((await findDefinitions(db, [pulse.version_id]))(pulse.version_id))
  const rows = await db
    .selectFrom('pulse_answer')
    .innerJoin('person', 'person.id', 'pulse_answer.person_id')
    .selectAll('pulse_answer')
    .select(['person.name', 'person.is_active'])
    .where('pulse_id', '=', id)
    // By the key, which is drawn: neither the names nor the time of answering can be told from the order.
    .orderBy('key')
    .execute()
  const given = rows.filter((row) => row.answered_at !== null)
  return {
    pulse: entry,
    parts,
    options: entry.status === 'open' ? [] : readOptions(pulse),
    waiting: rows.filter((row) => row.answered_at === null && row.is_active === 1).map(({ name }) => name),
    answers:
      entry.status === 'open'
        ? null
        : given.map((row) => ({
            key: row.key,
            text: row.text,
            picked: readPicked(row),
            suggested: suggestMarks(row.text, parts),
            marks: readMarks(row),
            name: entry.status === 'done' ? row.name : null,
          })),
  }
}
