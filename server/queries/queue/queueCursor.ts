import { ApiError } from '#contract/apiError.ts'

/** A place in the queue: in which part of it, and after which due day, time and id. */
export interface QueuePlace {
  part: number
  dueAt: number | null
  startedAt: number
  id: string
}

export function writeQueueCursor({ part, dueAt, startedAt, id }: QueuePlace): string {
  return `${part}.${dueAt ?? ''}.${startedAt}.${id}`
}

export function readQueueCursor(text: string | undefined): QueuePlace | null {
  if (text === undefined) return null
  const [, part, dueAt, startedAt, id] = /^(\d)\.(-?\d{0,16})\.(-?\d{1,16})\.(.{1,64})$/.exec(text) ?? []
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
