import { weekOf } from '#domain/calendar/weekOf.ts'
import type { NewRow } from '#server/db/schema.ts'
import type { SampleContext } from './context.ts'
import type { SampleContact } from './makeContacts.ts'
import { SAMPLE_SOURCE, type SampleAgent } from './makePeople.ts'
import type { SampleCall } from './sampleCall.ts'
import { storyOf } from './stories.ts'

/** Which agent's story a recorded call tells; the others go to whoever serves such things. */
const CALL_AGENTS: Readonly<Record<string, string>> = {
  'warm-without-outcome': 'Chloe Lindqvist',
  'fast-without-outcome': 'Tomasz Baran',
  'blunt-but-solved': 'Greta Holm',
  'complete-service': 'Aisha Rahman',
  'talked-over': 'Rosa Delgado',
}
const HOUR_MS = 3_600_000

export interface CallContact extends SampleContact {
  call: SampleCall
}

/** The calls that can be heard, as the newest contacts of all: nobody has reviewed them, so they lead the queue. */
export function callContacts(
  context: SampleContext,
  agents: readonly SampleAgent[],
  calls: readonly SampleCall[],
): CallContact[] {
  const { now, timeZone, weekStart, ids, random } = context
  const others = agents.filter(({ row }) => !storyOf(row.name))
  return calls.map((call, index) => {
    const agent = agents.find(({ row }) => row.name === CALL_AGENTS[call.id]) ?? random.pick(others)
    const startedAt = now - Math.round((index + 1) * 0.4 * HOUR_MS)
    const row: NewRow<'interaction'> = {
      id: ids(),
      source: SAMPLE_SOURCE,
      external_id: `call-${call.id}`,
      channel: 'call',
      direction: 'inbound',
      agent_id: agent.row.id,
      team_id: agent.team.id,
      customer_ref: `C-${random.between(100_000, 999_999)}`,
      customer_name: null,
      contact_id: null,
      started_at: startedAt,
      ended_at: startedAt + call.durationMs,
      week: weekOf(startedAt, timeZone, weekStart),
      language: 'en',
      subject: call.subject,
      queue: call.queue,
      tags: '[]',
      resolved: null,
      csat_score: null,
      csat_max: null,
      csat_comment: null,
      survey: null,
      metadata: null,
      duration_ms: call.durationMs,
      turns: call.turns.length,
      recording_id: null,
      content_hash: SAMPLE_SOURCE,
      import_batch_id: null,
      created_at: startedAt,
    }
    return {
      row,
      agent,
      channel: 'call',
      quality: agent.quality(0),
      turns: call.turns.map((turn) => ({ ...turn, at: null })),
      shows: { friendliness: 0, responsiveness: 0, outcome: 0 },
      call,
    }
  })
}
