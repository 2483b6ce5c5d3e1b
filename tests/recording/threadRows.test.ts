import { expect, test } from 'vitest'
import type { TranscriptTurn } from '#contract/interactions.ts'
import { formatWait } from '#lib/format.ts'
import { threadRows } from '#recording/threadRows.ts'

const START = Date.UTC(2026, 10, 19, 22, 50)
const MINUTE = 60_000
const said = (speaker: TranscriptTurn['speaker'], minutes: number | null): TranscriptTurn => ({
  speaker,
  text: 'x',
  startMs: null,
  endMs: null,
  at: minutes === null ? null : START + minutes * MINUTE,
})
const kinds = (turns: TranscriptTurn[], zone = 'UTC') =>
  threadRows(turns, zone).map((row) => (row.kind === 'gap' ? `${row.kind} ${row.ms / MINUTE}` : row.kind))

test('The first reply is measured from the first message of the customer', () => {
  const rows = threadRows([said('customer', 0), said('customer', 1), said('agent', 2)], 'UTC')
  expect(rows[3]).toEqual({ kind: 'gap', ms: 2 * MINUTE, isFirstReply: true, isAgentWait: true })
})

test('Pauses of writing are no gaps, long ones are, whoever was waited for', () => {
  const turns = [said('agent', 0), said('customer', 4), said('agent', 10), said('customer', 30)]
  expect(kinds(turns)).toEqual(['day', 'turn', 'turn', 'gap 6', 'turn', 'gap 20', 'turn'])
})

test('A day begins at midnight of the organisation', () => {
  const turns = [said('customer', 0), said('customer', 4)]
  expect(kinds(turns, 'UTC')).toEqual(['day', 'turn', 'turn'])
  expect(kinds([said('customer', 8), said('customer', 11)], 'Europe/Berlin')).toEqual(['day', 'turn', 'day', 'turn'])
})

test('Turns without a time are kept, without days or gaps', () => {
  expect(kinds([said('customer', null), said('agent', null)])).toEqual(['turn', 'turn'])
})

test('Waits are told in the units people use', () => {
  expect([395_000, 3_600_000, 11_520_000, 86_400_000, 187_200_000].map(formatWait)).toEqual([
    '6:35',
    '1 h',
    '3 h 12 min',
    '1 day',
    '2 days 4 h',
  ])
})
