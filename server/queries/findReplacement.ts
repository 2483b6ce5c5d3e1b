import { z } from 'zod'
import { nextOfStratum } from '#domain/sampling/drawSample.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { findInteraction } from './interactions.ts'

const order = z.array(z.string())

/**
 * The interaction that comes in an item's place: for a plan the next of its stratum in the order of the draw, else the
 * newest of the same agent and channel; in either case one that nobody was given yet.
 */
export async function findReplacement(db: Db, item: Row<'assignment'>): Promise<Row<'interaction'> | null> {
  // What was picked by hand was picked for itself.
  if (item.selection === 'targeted') return null
  if (item.purpose === 'second') return findPartner(db, item)
  const frame = await frameOf(db, item)
  const free = selectFree(db, item.agent_id)
  if (!frame) {
    const newest = free.where('channel', '=', item.channel).orderBy('started_at', 'desc').orderBy('id', 'desc')
    return (await newest.selectAll().limit(1).executeTakeFirst()) ?? null
  }
  const ids = new Set((await free.select('interaction.id').execute()).map(({ id }) => id))
  const next = nextOfStratum(frame, (id) => !ids.has(id))
  return next === null ? null : findInteraction(db, next)
}

/** Another of the plan's picks of this agent that is scored once: a second scoring alone would tell nothing. */
async function findPartner(db: Db, { plan_id, agent_id, reviewer_id, claimed_by }: Row<'assignment'>) {
  const reviewer = claimed_by ?? reviewer_id ?? ''
  const first = await db
    .selectFrom('assignment as first')
    .select('first.interaction_id')
    .where('first.agent_id', '=', agent_id)
    .where('first.purpose', '=', 'first')
    .where('first.selection', '=', 'random')
    .where('first.plan_id', plan_id === null ? 'is' : '=', plan_id)
    .where('first.status', 'in', ['open', 'claimed', 'done'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('assignment as other')
            .select('other.id')
            .whereRef('other.interaction_id', '=', 'first.interaction_id')
            .where(({ or, eb }) =>
              or([
                eb('other.purpose', '=', 'second'),
                eb('other.reviewer_id', '=', reviewer),
                eb('other.claimed_by', '=', reviewer),
              ]),
            ),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('review')
            .select('review.id')
            .whereRef('review.interaction_id', '=', 'first.interaction_id')
            .where('review.reviewer_id', '=', reviewer),
        ),
      ),
    )
    .orderBy('first.started_at', 'desc')
    .orderBy('first.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return first ? findInteraction(db, first.interaction_id) : null
}

async function frameOf(db: Db, { plan_id, agent_id, stratum }: Row<'assignment'>): Promise<string[] | null> {
  if (plan_id === null || stratum === null) return null
  const row = await db
    .selectFrom('sampling_frame')
    .select('interaction_ids')
    .where('plan_id', '=', plan_id)
    .where('agent_id', '=', agent_id)
    .where('stratum', '=', stratum)
    .executeTakeFirst()
  return row ? order.parse(JSON.parse(row.interaction_ids)) : null
}

/** Neither reviewed nor ever given to anybody. */
function selectFree(db: Db, agentId: string) {
  return db
    .selectFrom('interaction')
    .where('agent_id', '=', agentId)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('assignment')
            .select('assignment.id')
            .whereRef('assignment.interaction_id', '=', 'interaction.id')
            .where('assignment.status', '!=', 'cancelled'),
        ),
      ),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('review')
            .select('review.id')
            .whereRef('review.interaction_id', '=', 'interaction.id')
            .where('review.status', '!=', 'withdrawn'),
        ),
      ),
    )
}
