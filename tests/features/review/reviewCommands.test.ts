import { expect, test, vi } from 'vitest'
import { reviewCommands } from '#features/review/reviewCommands.ts'
import { playerCommands } from '#recording/playerCommands.ts'
import type { Player } from '#recording/usePlayer.ts'

const controls = () => ({
  dispatch: vi.fn(),
  isPlayable: false,
  onAttach: vi.fn(),
  onSubmit: vi.fn(),
  onStepEvidence: vi.fn(),
  onStartSpan: vi.fn(),
  onEndSpan: vi.fn(),
  onWrite: vi.fn(),
})

const all = () => [...reviewCommands(controls), ...playerCommands(() => ({}) as Player)]

test('no key of a review starts two things, and no command comes twice', () => {
  const commands = all()
  const keys = commands.flatMap((command) => command.keys)
  const ids = commands.map((command) => command.id)
  expect(new Set(keys).size).toBe(keys.length)
  expect(new Set(ids).size).toBe(ids.length)
})

test('every command says what it does, for the help sheet', () => {
  for (const { label, group } of all()) {
    expect(label).not.toBe('')
    expect(group).not.toBe('')
  }
})

test('a digit rates the open criterion, and 0 and N say that it does not apply', () => {
  const { dispatch, ...rest } = controls()
  const commands = reviewCommands(() => ({ dispatch, ...rest }))
  const press = (key: string) => commands.find(({ keys }) => keys.includes(key))?.run()
  press('4')
  press('0')
  press('n')
  expect(dispatch.mock.calls.map(([action]) => action.rating)).toEqual([4, 'na', 'na'])
})

test('without a recording to hear no span begins or ends', () => {
  const spans = reviewCommands(controls).filter(({ id }) => id.startsWith('review:span'))
  expect(spans.map(({ when }) => when?.())).toEqual([false, false])
})
