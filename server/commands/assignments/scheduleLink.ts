import { sql } from 'kysely'
import type { LinkState } from '#contract/reviewers.ts'
import { seededRandom } from '#domain/sampling/seededRandom.ts'
import { shuffled } from '#domain/sampling/shuffled.ts'
import type { Trx } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { hasPartIn } from '#server/queries/assignments.ts'
import { drawnFrames, isInFrame } from '#server/queries/queue/drawnFrames.ts'
import { blindByDefault } from '#server/queries/reviewing.ts'
import { reviewersOf } from '#server/queries/sampling/reviewersOf.ts'
import { changeAssignment } from './changeAssignment.ts'
import { newAssignment } from './newAssignment.ts'
import { reassignedEvent } from './reassign.ts'
import { isPlanClosed } from './settleAssignment.ts'

interface Link {
  agentId: string
  reviewerId: string
}

interface Scheduling {
  /** Of the models: what is older links nobody. */
  fromAt: number
  personId: string
}

/** So many are looked at before it is said that there is none. */
const TRIED = 50

/**
 * Gives a reviewer a random pick of an agent: one that waits already, so that no chance of a plan changes, else one that
 * stands in no plan and was never reviewed. What waits for them already is not assigned again.
 */
export async function scheduleLink(
  trx: Trx,
  outside: Outside,
  { agentId, reviewerId }: Link,
  { fromAt, personId }: Scheduling,
): Promise<LinkState> {
  const [reviewer] = await reviewersOf(trx, [reviewerId], outside.clock())
  if (!reviewer || reviewer.agentId === agentId) return 'none'
  const below = seededRandom(outside.ids())
  const waiting = await randomPicks(trx, agentId, fromAt)
  if (waiting.some((item) => item.reviewer_id === reviewerId || item.claimed_by === reviewerId)) return 'already'
  const open = shuffled(waiting, below).filter(({ status }) => status === 'open')
  // Nobody's yet before what is somebody's share.
  const inTurn = open.toSorted((one, other) => Number(one.reviewer_id !== null) - Number(other.reviewer_id !== null))
  for (const item of inTurn.slice(0, TRIED)) {
    if ((await isPlanClosed(trx, item)) || (await hasPartIn(trx, item, reviewerId))) continue
    await changeAssignment(trx, item, { reviewer_id: reviewerId })
    const event = reassignedEvent(outside, { itemId: item.id, from: item.reviewer_id, to: reviewerId, personId })
    await insertRows(trx, 'audit_event', [event])
    return 'assigned'
  }
  const frames = await drawnFrames(trx)
  for (const interaction of shuffled(await neverPicked(trx, agentId, fromAt), below).slice(0, TRIED)) {
    if (await isInFrame(trx, frames, interaction.id)) continue
    const more = { reviewer_id: reviewerId, is_blind: await blindByDefault(trx), created_by: personId }
    await insertRows(trx, 'assignment', [newAssignment(outside, interaction, more)])
    return 'assigned'
  }
  return 'none'
}

/** First scorings of an agent that wait, picked at random. */
function randomPicks(trx: Trx, agentId: string, fromAt: number): Promise<Row<'assignment'>[]> {
  return trx
    .selectFrom('assignment')
    .selectAll()
    .where('agent_id', '=', agentId)
    .where('status', 'in', ['open', 'claimed'])
    .where('purpose', '=', 'first')
    .where('selection', '=', 'random')
    .where('started_at', '>=', fromAt)
    .orderBy('id')
    .execute()
}

function neverPicked(trx: Trx, agentId: string, fromAt: number) {
  return trx
    .selectFrom('interaction')
    .select(['id', 'agent_id', 'team_id', 'channel', 'started_at'])
    .where('agent_id', '=', agentId)
    .where('started_at', '>=', fromAt)
    .where(sql<boolean>`not exists (select 1 from review where review.interaction_id = interaction.id)`)
    .where(sql<boolean>`not exists (select 1 from assignment where assignment.interaction_id = interaction.id
      and assignment.status in ('open', 'claimed', 'done'))`)
    .orderBy('id')
    .execute()
}
