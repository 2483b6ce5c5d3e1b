import { inTransaction } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { NewRow } from '#server/db/schema.ts'
import type { OpenApp } from '#server/node/openApp.ts'

export const AGENTS = 500
export const EACH = 400
const REVIEWERS = 30
const DAY = 86_400_000
const FIRST_DAY = Date.UTC(2026, 0, 5)

/** An organisation with 200,000 interactions of twelve weeks, and thirty reviewers. */
export async function fillPlace({ deps }: OpenApp): Promise<void> {
  const { db, engine, ids } = deps
  await inTransaction(db, engine, async (trx) => {
    await trx
      .insertInto('organisation')
      .values({ id: ids(), name: 'Bench', time_zone: 'Europe/Berlin', week_start: 1, created_at: 0 })
      .execute()
    const person = { auth_user_id: null, grants: '[]', roles: '["reviewer"]', agent_id: null, is_active: 1 as const }
    await insertRows(
      trx,
      'person',
      Array.from({ length: REVIEWERS }, (_, index) => {
        const name = `Reviewer ${index}`
        return { ...person, id: ids(), name, email: `${index}@example.org`, skills: '[]', version: 1, created_at: 0 }
      }),
    )
    for (let number = 0; number < AGENTS; number++) {
      const id = ids()
      const name = `Agent ${number}`
      const agent = { id, name, name_key: name, email: null, is_active: 1 as const, created_at: 0 }
      await insertRows(trx, 'agent', [agent])
      await insertRows(
        trx,
        'interaction',
        Array.from({ length: EACH }, (_, index) => interactionOf(id, ids(), index)),
      )
    }
  })
}

function interactionOf(agent_id: string, id: string, index: number): NewRow<'interaction'> {
  const day = index % 84
  const week = new Date(FIRST_DAY + Math.floor(day / 7) * 7 * DAY).toISOString().slice(0, 10)
  const started_at = FIRST_DAY + day * DAY
  return { ...bareInteraction(agent_id, id), channel: index % 5 === 0 ? 'chat' : 'call', started_at, week }
}

/** An interaction of which hardly anything is known. */
export function bareInteraction(agent_id: string, id: string): NewRow<'interaction'> {
  return {
    id,
    source: 'bench',
    external_id: id,
    channel: 'call',
    direction: null,
    agent_id,
    team_id: null,
    customer_ref: null,
    customer_name: null,
    contact_id: null,
    started_at: FIRST_DAY,
    ended_at: null,
    week: '2026-01-05',
    language: null,
    subject: null,
    queue: null,
    tags: '[]',
    resolved: null,
    csat_score: null,
    csat_max: null,
    csat_comment: null,
    survey: null,
    metadata: null,
    duration_ms: 300_000,
    turns: 40,
    recording_id: null,
    content_hash: '',
    import_batch_id: null,
    created_at: 0,
  }
}
