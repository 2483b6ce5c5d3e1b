import type { Channel } from '#domain/definition/definition.ts'
import { lengthClass, SPOKEN } from '#domain/sampling/lengthClass.ts'
import type { Candidate } from '#domain/sampling/drawSample.ts'
import type { PlanSpec } from '#domain/sampling/planSpec.ts'
import { channel } from '#contract/shapes.ts'
import type { Db } from '#server/db/dialect.ts'

/** A period, the end excluded. */
export interface Period {
  from: number
  until: number
}

export interface Population {
  candidates: Candidate[]
  leftOut: { tooShort: number; reviewed: number; queued: number; onLeave: number }
}

/** What a plan can draw from, and how much it leaves out for which reason. */
export async function populationOf(db: Db, spec: PlanSpec, period: Period, now: number): Promise<Population> {
  const onLeave = spec.exclude.onLeave ? await agentsOnLeave(db, now) : new Set<string>()
  const rows = await selectPopulation(db, spec, period)
  const candidates: Candidate[] = []
  const absent = new Set<string>()
  const leftOut = { tooShort: 0, reviewed: 0, queued: 0, onLeave: 0 }
  for (const row of rows) {
    const one = { ...row, channel: channelOf(row.channel) }
    if (onLeave.has(row.agent_id)) absent.add(row.agent_id)
    else if (isTooShort(one, spec.exclude)) leftOut.tooShort += 1
    else if (spec.exclude.reviewed && row.is_reviewed === 1) leftOut.reviewed += 1
    else if (row.is_queued === 1) leftOut.queued += 1
    else candidates.push({ id: row.id, agentId: row.agent_id, channel: one.channel, part: partOf(one, spec.strata) })
  }
  return { candidates, leftOut: { ...leftOut, onLeave: absent.size } }
}

/** Who is away now. */
export async function agentsOnLeave(db: Db, now: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom('agent_leave')
    .select('agent_id')
    .where('from_at', '<=', now)
    .where((where) => where.or([where('until_at', 'is', null), where('until_at', '>', now)]))
    .execute()
  return new Set(rows.map((row) => row.agent_id))
}

interface Measured {
  channel: Channel
  week: string
  duration_ms: number | null
  turns: number
}

function partOf({ channel, week, duration_ms, turns }: Measured, strata: PlanSpec['strata']): string {
  return strata === 'length' ? lengthClass(channel, duration_ms, turns) : week
}

/** What has no length known is not left out for it. */
function isTooShort(one: Measured, { shorterThanMs, fewerTurns }: PlanSpec['exclude']): boolean {
  if (SPOKEN.has(one.channel))
    return shorterThanMs !== null && one.duration_ms !== null && one.duration_ms < shorterThanMs
  return fewerTurns !== null && one.turns > 0 && one.turns < fewerTurns
}

const known = new Map<string, Channel>()

/** Parsing two hundred thousand times what is one of seven words would be most of the work. */
function channelOf(text: string): Channel {
  const found = known.get(text) ?? channel.parse(text)
  known.set(text, found)
  return found
}

function selectPopulation(db: Db, { population }: PlanSpec, { from, until }: Period) {
  const { teamIds, agentIds, channels, queues } = population
  let query = db
    .selectFrom('interaction')
    .innerJoin('agent', 'agent.id', 'interaction.agent_id')
    .where('agent.is_active', '=', 1)
    .where('interaction.started_at', '>=', from)
    .where('interaction.started_at', '<', until)
  if (teamIds.length > 0) query = query.where('interaction.team_id', 'in', teamIds)
  if (agentIds.length > 0) query = query.where('interaction.agent_id', 'in', agentIds)
  if (channels.length > 0) query = query.where('interaction.channel', 'in', channels)
  if (queues.length > 0) query = query.where('interaction.queue', 'in', queues)
  return query
    .select(['interaction.id', 'interaction.agent_id', 'interaction.channel', 'interaction.week'])
    .select(['interaction.duration_ms', 'interaction.turns'])
    .select(({ exists, selectFrom, case: when }) => [
      when()
        .when(
          exists(
            selectFrom('review')
              .select('review.id')
              .whereRef('review.interaction_id', '=', 'interaction.id')
              .where('review.status', '!=', 'withdrawn'),
          ),
        )
        .then(1)
        .else(0)
        .end()
        .as('is_reviewed'),
      when()
        .when(
          exists(
            selectFrom('assignment')
              .select('assignment.id')
              .whereRef('assignment.interaction_id', '=', 'interaction.id')
              .where('assignment.status', 'in', ['open', 'claimed']),
          ),
        )
        .then(1)
        .else(0)
        .end()
        .as('is_queued'),
    ])
    .execute()
}
