import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { upcomingQuery } from '#features/review/api.ts'

afterEach(() => void vi.restoreAllMocks())

const none = { count: 0, isMore: false }
const item = (id: string, part: object = {}) => ({
  id,
  channel: 'chat',
  externalId: id,
  subject: null,
  queue: null,
  startedAt: 0,
  durationMs: null,
  turns: 1,
  hasRecording: false,
  agent: { id: 'a1', name: 'Priya Raman' },
  team: null,
  draftId: null,
  why: 'random',
  reason: null,
  assignment: null,
  canTake: true,
  canReplace: false,
  canReassign: false,
  ...part,
})

/** Which interaction is read ahead, with what the two views hold; and what was asked on the way. */
async function upcoming(mine: object[], free: object[], views: object = { mine: none, free: none }) {
  const asked: string[] = []
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    asked.push(`${init?.method ?? 'GET'} ${String(input)}`)
    const items = String(input).includes('view=free') ? free : mine
    return Response.json({
      items,
      next: null,
      total: none,
      overdue: none,
      views,
      plans: [],
      teams: [],
      at: 0,
      isOpen: true,
    })
  })
  return { id: await new QueryClient().fetchQuery(upcomingQuery('r1')), asked }
}

test('own work comes first, also a draft begun before, and never the one that is open', async () => {
  const { id, asked } = await upcoming([item('i1', { draftId: 'r1' }), item('i2', { draftId: 'r2' })], [item('i9')])
  expect(id).toBe('i2')
  expect(asked).toHaveLength(1)
})

test('without own work it is the next of what is anybody’s, which is read and not taken', async () => {
  const { id, asked } = await upcoming([item('i1', { draftId: 'r1' })], [item('i9')])
  expect(id).toBe('i9')
  expect(asked.every((request) => request.startsWith('GET '))).toBe(true)
})

test('what cannot be taken, or is to be reviewed blind, is not read ahead; nor a view one does not have', async () => {
  expect((await upcoming([], [item('i9', { canTake: false })])).id).toBeNull()
  expect((await upcoming([], [item('i9', { agent: null })])).id).toBeNull()
  const { id, asked } = await upcoming([], [item('i9')], {})
  expect([id, asked.length]).toEqual([null, 1])
})
