import type { TranscriptTurn } from '#contract/interactions.ts'
import type { Channel, Dimension } from '#domain/definition/definition.ts'
import type { NewRow } from '#server/db/schema.ts'
import { contactTimes } from './contactTimes.ts'
import type { SampleContext } from './context.ts'
import { fillIn } from './fillIn.ts'
import { SAMPLE_SOURCE, type SampleAgent } from './makePeople.ts'
import { nextMatter, type OpenMatter } from './matters.ts'
import { CSAT_COMMENTS } from './phrases.ts'
import { levelOf, meanQuality, type Quality, qualityOf } from './quality.ts'
import type { Random } from './random.ts'
import { type Transcript, writeTranscript } from './writeTranscript.ts'

export interface SampleContact {
  row: NewRow<'interaction'>
  agent: SampleAgent
  channel: Channel
  /** How good this contact was; the reviewers see it through their own eyes. */
  quality: Quality
  turns: readonly TranscriptTurn[]
  shows: Readonly<Record<Dimension, number>>
}

/** Every contact of the sample in the order of time; unsolved matters come back within a week. */
export function makeContacts(context: SampleContext, agents: readonly SampleAgent[], count: number): SampleContact[] {
  const { random, now } = context
  const open = new Map<string, OpenMatter[]>()
  return contactTimes(context, agents, count).map(({ agent, startedAt, week, weeksAgo }, index) => {
    const channel = random.pick(CHANNEL_MIX)
    const base = agent.quality(weeksAgo)
    const common = 0.3 * random.normal()
    const quality = qualityOf((dimension) => base[dimension] + agent.spread * (common + 0.4 * random.normal()))
    const matter = nextMatter(random, agent.team.name, startedAt, open)
    const words = { ...matter.words, agent: firstName(agent.row.name), customer: firstName(matter.customer.name) }
    const transcript = writeTranscript(random, { channel, startedAt, topic: matter.topic, quality, words }, now)
    const row: NewRow<'interaction'> = {
      ...blankRow(context, index, startedAt, week),
      ...partsOf(channel, startedAt, transcript),
      ...judgementsOf(random, quality),
      channel,
      direction: random.chance(0.92) ? 'inbound' : 'outbound',
      agent_id: agent.row.id,
      team_id: agent.team.id,
      customer_ref: matter.customer.ref,
      customer_name: matter.customer.name,
      subject: fillIn(matter.topic.subject, words),
      queue: agent.team.name,
      tags: JSON.stringify([matter.topic.tag]),
    }
    if (row.resolved === 0) open.get(agent.team.name)?.push({ ...matter, since: startedAt })
    return { row, agent, channel, quality, turns: transcript.turns, shows: transcript.shows }
  })
}

const CHANNEL_MIX: readonly Channel[] = [
  'call',
  'call',
  'call',
  'call',
  'call',
  'chat',
  'chat',
  'chat',
  'email',
  'email',
]

function blankRow({ ids }: SampleContext, index: number, startedAt: number, week: string) {
  return {
    id: ids(),
    source: SAMPLE_SOURCE,
    external_id: `S-${10_000 + index}`,
    contact_id: null,
    started_at: startedAt,
    week,
    language: 'en',
    survey: null,
    metadata: null,
    recording_id: null,
    content_hash: SAMPLE_SOURCE,
    import_batch_id: null,
    created_at: startedAt,
  }
}

function partsOf(channel: Channel, startedAt: number, { turns, endedAt }: Transcript) {
  const ended = channel === 'call' ? endedAt + 900 : endedAt
  return { ended_at: ended, duration_ms: ended - startedAt, turns: turns.length }
}

/** What the customer's side says of it: solved or not, and for a third a survey. */
function judgementsOf(random: Random, quality: Quality) {
  const resolved = random.chance(0.85) ? toFlag(quality.outcome + 0.4 * random.normal() > 3.1) : null
  const felt = 0.5 * quality.outcome + 0.5 * meanQuality(quality) + 0.6 * random.normal()
  if (!random.chance(0.34)) return { resolved, csat_score: null, csat_max: null, csat_comment: null }
  return {
    resolved,
    csat_score: Math.min(5, Math.max(1, Math.round(felt + 0.1))),
    csat_max: 5,
    csat_comment: random.chance(0.3) ? random.pick(CSAT_COMMENTS[levelOf(felt)]) : null,
  }
}

function toFlag(is: boolean): 0 | 1 {
  return is ? 1 : 0
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name
}
