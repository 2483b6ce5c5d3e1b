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

/** Which interaction is read ahead, with what is one's own, as the queue answers; and what was asked on the way. */
async function upcoming(mine: object[]) {
  const asked: string[] = []
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    asked.push(`${init?.method ?? 'GET'} ${String(input)}`)
    const limit = Number(new URL(String(input), 'http://localhost').searchParams.get('limit'))
    return Response.json({
      items: mine.slice(0, limit),
      next: null,
      total: none,
      overdue: none,
      views: { mine: none, free: none },
      plans: [],
      teams: [],
      at: 0,
      isOpen: true,
    })
  })
  return { id: await new QueryClient().fetchQuery(upcomingQuery('r1')), asked }
}

test('own work comes first, also a draft begun before, and never the one that is open', async () => {
  const { id, asked } = await upcoming([item('i1', { draftId: 'r1' }), item('i2', { draftId: 'r2' }), item('i3')])
  expect(id).toBe('i2')
  expect(asked).toHaveLength(1)
  expect((await upcoming([item('i3'), item('i1', { draftId: 'r1' })])).id).toBe('i3')
})

test('without other work of one’s own nothing is read ahead, least of all what is anybody’s', async () => {
  const { id, asked } = await upcoming([item('i1', { draftId: 'r1' })])
  expect(id).toBeNull()
  expect(asked).toEqual([expect.stringMatching(/^GET .*view=mine/)])
})
