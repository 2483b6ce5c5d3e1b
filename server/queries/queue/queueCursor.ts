import { ApiError } from '#contract/apiError.ts'

/** A place in the queue: in which part of it, and after which due day, time and id. */
export interface QueuePlace {
  part: number
  dueAt: number | null
  startedAt: number
  id: string
}

/** How far a list was read: so many of the drafts that lead it, or all of them and on to a place behind. */
interface QueueProgress {
  drafts: number
  place: QueuePlace | null
}

export function writeQueueCursor(last: QueuePlace | { drafts: number }): string {
  if ('drafts' in last) return `d${last.drafts}`
  const { part, dueAt, startedAt, id } = last
  return `${part}.${dueAt ?? ''}.${startedAt}.${id}`
}

export function readQueueCursor(text: string | undefined): QueueProgress {
  if (text === undefined) return { drafts: 0, place: null }
  const [, drafts] = /^d(\d{1,6})$/.exec(text) ?? []
  return drafts === undefined ? { drafts: Infinity, place: readPlace(text) } : { drafts: Number(drafts), place: null }
}

function readPlace(text: string): QueuePlace {
  const [, part, dueAt, startedAt, id] = /^(\d{1,3})\.(-?\d{0,16})\.(-?\d{1,16})\.(.{1,64})$/.exec(text) ?? []
  if (part === undefined || dueAt === undefined || startedAt === undefined || id === undefined || dueAt === '-') {
    throw new ApiError('invalid', 'This place in the queue does not exist; start again.')
  }
  return { part: Number(part), dueAt: dueAt === '' ? null : Number(dueAt), startedAt: Number(startedAt), id }
}

/** By due day, then the newest; what has no day is last, in a part of its own. */
export function compareEntries(one: Omit<QueuePlace, 'part'>, other: Omit<QueuePlace, 'part'>): number {
  return (
    (one.dueAt ?? 0) - (other.dueAt ?? 0) ||
    other.startedAt - one.startedAt ||
    (one.id < other.id ? 1 : one.id > other.id ? -1 : 0)
  )
}
