import { expect, test } from 'vitest'
import type { Recording } from '#contract/interactions.ts'
import { waveLanes } from '#recording/waveLanes.ts'

const recording: Recording = {
  durationMs: 1000,
  channels: 2,
  mime: 'audio/wav',
  isPlayable: true,
  unplayableReason: null,
  agentSide: 'left',
  bucketMs: 100,
  lanes: [btoa('\u0001'), btoa('\u0002')],
}
const shown = (part: Partial<Recording>) =>
  waveLanes({ ...recording, ...part }).map(({ name, peaks }) => `${name} ${peaks[0]}`)

test('The agent is above the customer, whichever side the agent is on', () => {
  expect(shown({ agentSide: 'left' })).toEqual(['Agent 1', 'Customer 2'])
  expect(shown({ agentSide: 'right' })).toEqual(['Agent 2', 'Customer 1'])
})

test('Sides nobody has named are called by their side', () => {
  expect(shown({ agentSide: null })).toEqual(['Left 1', 'Right 2'])
})

test('One channel, or two with the same sound, is one lane', () => {
  expect(shown({ channels: 1, lanes: [btoa('\u0001')] })).toEqual(['Both 1'])
  expect(shown({ agentSide: 'mixed' })).toEqual(['Both 1'])
})
