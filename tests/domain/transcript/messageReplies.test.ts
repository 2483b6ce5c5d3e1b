import { expect, test } from 'vitest'
import { messageReplies } from '#domain/transcript/messageReplies.ts'
import { wrote } from './turns.ts'

test('a reply runs from the first message that waits to the agent’s next; bots and the system do not reply', () => {
  const turns = [
    wrote('agent', 0),
    wrote('customer', 10),
    wrote('customer', 40),
    wrote('bot', 41),
    wrote('agent', 100),
    wrote('agent', 110),
    wrote('customer', 200),
    wrote('agent', 230),
    wrote('customer', 300),
  ]
  const replies = [
    { startMs: 10, endMs: 100 },
    { startMs: 200, endMs: 230 },
  ]
  expect(messageReplies(turns)).toEqual(replies)
  expect(messageReplies(turns.toReversed())).toEqual(replies)
})

test('nobody replied, no replies; messages without a time are no replies', () => {
  expect(messageReplies([])).toEqual([])
  expect(messageReplies([wrote('customer', 0), wrote('agent', null)])).toEqual([])
})
