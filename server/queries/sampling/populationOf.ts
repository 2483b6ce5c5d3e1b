import { addDays } from '#domain/calendar/addDays.ts'
import type { Channel } from '#domain/definition/definition.ts'
import { lengthClass, SPOKEN } from '#domain/sampling/lengthClass.ts'
import type { Candidate } from '#domain/sampling/drawSample.ts'
import type { PlanSpec } from '#domain/sampling/planSpec.ts'
import { channel } from '#contract/shapes.ts'
import type { Db } from '#server/db/dialect.ts'
import { agentsAway } from '#server/queries/agentsAway.ts'

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
  const { exclude, strata } = spec
  const onLeave = exclude.onLeave ? await agentsAway(db, now) : new Map<string, null>()
  const active = await activeAgents(db)
  const reviewed = exclude.reviewed ? await reviewedInteractions(db, spec) : new Set<string>()
  const queued = await queuedInteractions(db, period)
  const candidates: Candidate[] = []
  const absent = new Set<string>()
  const leftOut = { tooShort: 0, reviewed: 0, queued: 0, onLeave: 0 }
  for (const row of await selectPopulation(db, spec, period).execute()) {
    const { id, agent_id: agentId, week, duration_ms = null, turns = 0 } = row
    const one = { channel: channelOf(row.channel), week, duration_ms, turns }
    if (!active.has(agentId)) continue
    if (onLeave.has(agentId)) absent.add(agentId)
    else if (isTooShort(one, exclude)) leftOut.tooShort += 1
    else if (reviewed.has(id)) leftOut.reviewed += 1
    else if (queued.has(id)) leftOut.queued += 1
    else candidates.push({ id, agentId, channel: one.channel, part: partOf(one, strata) })
  }
  return { candidates, leftOut: { ...leftOut, onLeave: absent.size } }
}

async function activeAgents(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('agent').select('id').where('is_active', '=', 1).execute()
  return new Set(rows.map((row) => row.id))
}

/** One set for all is read much faster than asking for each of many interactions. */
async function reviewedInteractions(db: Db, { population }: PlanSpec): Promise<Set<string>> {
  const rows = await db
    .selectFrom('review')
    .select('interaction_id')
    .where('status', '!=', 'withdrawn')
    // The first week of the period may begin before it.
    .where('week', '>=', addDays(population.fromDay, -6))
    .where('week', '<=', population.toDay)
    .execute()
  return new Set(rows.map((row) => row.interaction_id))
}

async function queuedInteractions(db: Db, { from, until }: Period): Promise<Set<string>> {
  const rows = await db
    .selectFrom('assignment')
    .select('interaction_id')
    .where('status', 'in', ['open', 'claimed'])
    .where('started_at', '>=', from)
    .where('started_at', '<', until)
    .execute()
  return new Set(rows.map((row) => row.interaction_id))
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

function selectPopulation(db: Db, { population, strata, exclude }: PlanSpec, { from, until }: Period) {
  const { teamIds, agentIds, channels, queues } = population
  // Each column of so many rows takes its time.
  const asksForLength = strata === 'length' || exclude.shorterThanMs !== null || exclude.fewerTurns !== null
  let query = db
    .selectFrom('interaction')
    .select(['id', 'agent_id', 'channel', 'week'])
    .$if(asksForLength, (select) => select.select(['duration_ms', 'turns']))
    .where('started_at', '>=', from)
    .where('started_at', '<', until)
  if (teamIds.length > 0) query = query.where('team_id', 'in', teamIds)
  if (agentIds.length > 0) query = query.where('agent_id', 'in', agentIds)
  if (channels.length > 0) query = query.where('channel', 'in', channels)
  if (queues.length > 0) query = query.where('queue', 'in', queues)
  return query
}
