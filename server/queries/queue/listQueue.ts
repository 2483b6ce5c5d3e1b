import { ApiError } from '#contract/apiError.ts'
import type { QueueItem, QueueQuery } from '#contract/queue.ts'
import type { CappedCount } from '#contract/shapes.ts'
import type { Db } from '#server/db/dialect.ts'
import { hasRole, type PersonCaller } from '#server/policies/caller.ts'
import { blindAmong, hideAgents } from '../blinding.ts'
import { listTeams } from '../people.ts'
import { readPlaces } from './queuePlaces.ts'
import { type QueuePlace, readQueueCursor, writeQueueCursor } from './queueCursor.ts'
import { listDrafts } from './queueDrafts.ts'
import { drawnFrames } from './drawnFrames.ts'
import { namesSeen, plansOfQueue } from './planNames.ts'
import { itemsByAssignment, itemsByInteraction } from './queueItems.ts'
import { type QueuePart } from './queueParts.ts'
import { type Asked, conditionsOf, hasDrafts, partsOf, type QueueView, viewsOf } from './queueViews.ts'

/** Up to here things are counted one by one. */
const COUNTED = 1000

/** A page of the queue: own drafts first, then by due day, then the newest. */
export async function listQueue(db: Db, caller: PersonCaller, now: number, query: QueueQuery) {
  const { view, after, limit, ...filter } = query
  const views = viewsOf(caller)
  if (!views.includes(view)) throw new ApiError('not_allowed', 'Your role does not have this view of the queue.')
  const asked: Asked = { caller, now, filter, frames: await drawnFrames(db) }
  const { drafts: draftsRead, place } = readQueueCursor(after)
  const parts = partsOf(db, view, asked)
  const drafts = hasDrafts(view, caller) ? await listDrafts(db, asked, conditionsOf(asked)) : []
  const leading = place === null ? drafts.slice(draftsRead, draftsRead + limit) : []
  const room = limit - leading.length
  const places = await readPlaces(parts, place, room + 1)
  const shown = places.slice(0, room)
  const last = shown.at(-1) ?? { drafts: draftsRead + leading.length }
  const isMore = places.length > room || draftsRead + leading.length < drafts.length
  return {
    items: await asSeen(db, asked, [...leading, ...(await itemsAt(db, asked, parts, shown))]),
    next: isMore ? writeQueueCursor(last) : null,
    total: await countAll(parts, drafts.length),
    overdue: await countAll(partsOf(db, view, { ...asked, filter: { ...filter, overdue: true } }), 0),
    views: after === undefined ? await countViews(db, views, asked) : {},
    plans: await namesSeen(db, caller, await plansOfQueue(db, asked)),
    teams: (await listTeams(db)).map(({ id, name }) => ({ id, name })),
    at: now,
    isOpen: asked.frames.length === 0,
  }
}

async function itemsAt(db: Db, asked: Asked, parts: QueuePart[], places: QueuePlace[]): Promise<QueueItem[]> {
  const idsOf = (kind: QueuePart['kind']) => places.filter(({ part }) => parts[part]?.kind === kind).map(({ id }) => id)
  const assigned = await itemsByAssignment(db, asked, idsOf('assignment'))
  const waiting = await itemsByInteraction(db, asked, idsOf('interaction'))
  return places.flatMap(({ part, id }) => {
    const item = (parts[part]?.kind === 'assignment' ? assigned : waiting).get(id)
    return item ? [item] : []
  })
}

async function countViews(db: Db, views: QueueView[], asked: Asked): Promise<Partial<Record<QueueView, CappedCount>>> {
  const whole: Asked = { ...asked, filter: {} }
  const drafts = views.includes('mine') ? await listDrafts(db, whole, conditionsOf(whole)) : []
  const counts = views.map(async (view) => {
    const leading = hasDrafts(view, asked.caller) ? drafts.length : 0
    return [view, await countAll(partsOf(db, view, whole), leading)] as const
  })
  return Object.fromEntries(await Promise.all(counts))
}

async function countAll(parts: QueuePart[], drafts: number): Promise<CappedCount> {
  let count = drafts
  for (const part of parts) if (count <= COUNTED) count += await part.count(COUNTED + 1 - count)
  return { count: Math.min(count, COUNTED), isMore: count > COUNTED }
}

/** Blindness beats every role: who may score it does not read whose it is. */
async function asSeen(db: Db, { caller, now }: Asked, items: QueueItem[]): Promise<QueueItem[]> {
  if (!hasRole(caller, 'reviewer')) return items
  const ids = items.map(({ id }) => id)
  const blind = await blindAmong(db, caller, ids, now, true)
  // Why it was picked may tell how it ended, or name who served.
  const hidden = await hideAgents(db, items, blind, (item) => ({ ...item, reason: null }))
  const plans = new Map(
    hidden.flatMap(({ assignment }) => (assignment?.plan ? [[assignment.plan.id, assignment.plan]] : [])),
  )
  const seen = new Map((await namesSeen(db, caller, [...plans.values()])).map((plan) => [plan.id, plan]))
  return hidden.map((item) => {
    const { assignment } = item
    return assignment?.plan
      ? { ...item, assignment: { ...assignment, plan: seen.get(assignment.plan.id) ?? null } }
      : item
  })
}
