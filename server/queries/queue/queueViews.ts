import { sql } from 'kysely'
import type { QUEUE_VIEWS } from '#contract/queue.ts'
import type { Db } from '#server/db/dialect.ts'
import { hasGrant, hasRole, type PersonCaller } from '#server/policies/caller.ts'
import { type DrawnFrame, outsideFrames } from './drawnFrames.ts'
import { allOf, type Condition } from '#server/db/conditions.ts'
import { itemConditions, type QueueFilter, waitingConditions } from './queueFilter.ts'
import type { Viewer } from './queueItems.ts'
import { assignmentParts, type QueuePart, waitingPart } from './queueParts.ts'
import { freeScopes, mineScope, teamScope, visibleScope } from './queueScopes.ts'

export type QueueView = (typeof QUEUE_VIEWS)[number]

export interface Asked extends Viewer {
  filter: QueueFilter
  /** What waits outside them is part of the queue. */
  frames: readonly DrawnFrame[]
}

/** The views a person has, by role. */
export function viewsOf(caller: PersonCaller): QueueView[] {
  return [
    ...(hasRole(caller, 'reviewer') ? (['mine', 'free'] as const) : []),
    ...(hasRole(caller, 'manager') ? (['team'] as const) : []),
    'all',
  ]
}

/** The two ways a filter is asked: of items, and of interactions that wait in no plan (null: it leaves none). */
export function conditionsOf({ caller, now, filter }: Asked) {
  return { items: itemConditions(filter, caller, now), waiting: waitingConditions(filter, caller, now) }
}

/** The parts a view is read from, in their order; own drafts come before all of them. */
export function partsOf(db: Db, view: QueueView, asked: Asked): QueuePart[] {
  const { caller, now, frames } = asked
  const { items, waiting } = conditionsOf(asked)
  const parts = (scopes: Condition[]) =>
    assignmentParts(db, scopes, { conditions: items, isOverdue: asked.filter.overdue === true })
  const wait = (scope: Condition) =>
    waiting ? outsideFrames(frames).map((outside) => waitingPart(db, allOf([scope, ...outside]), waiting)) : []
  if (view === 'mine') return parts([mineScope(caller, now)])
  if (view === 'free') return [...parts(freeScopes(caller, now)), ...wait(notReviewedBy(caller))]
  if (view === 'team') {
    return [...parts([teamScope(caller, now, 'assignment')]), ...wait(teamScope(caller, now, 'interaction'))]
  }
  if (isOverseer(caller)) return [...parts([visibleScope(caller, now)]), ...wait(waitingScope(caller, now))]
  return workParts(db, asked)
}

/** What a reviewer can take: their own before what is anybody's. */
export function workParts(db: Db, asked: Asked): QueuePart[] {
  return [...partsOf(db, 'mine', asked), ...partsOf(db, 'free', asked)]
}

/** Somebody who sees what others have reads the whole in one order. */
function isOverseer(caller: PersonCaller): boolean {
  return hasRole(caller, 'manager') || hasGrant(caller, 'leadQuality')
}

function waitingScope(caller: PersonCaller, now: number): Condition {
  const seesAll = hasRole(caller, 'reviewer') || hasGrant(caller, 'leadQuality')
  return seesAll ? notReviewedBy(caller) : teamScope(caller, now, 'interaction')
}

function notReviewedBy({ id, agentId }: PersonCaller): Condition {
  return allOf([
    ...(agentId === null ? [] : [sql<boolean>`interaction.agent_id != ${agentId}`]),
    sql`not exists (select 1 from review where review.interaction_id = interaction.id
      and review.reviewer_id = ${id} and review.status != 'draft')`,
  ])
}

/** Own drafts lead these views. */
export function hasDrafts(view: QueueView, caller: PersonCaller): boolean {
  return hasRole(caller, 'reviewer') && (view === 'mine' || view === 'all')
}
