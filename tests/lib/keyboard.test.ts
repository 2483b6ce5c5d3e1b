import { expect, test, vi } from 'vitest'
import { type Command, commandFor, type Stroke, strokeName } from '#lib/keyboard/command.ts'
import { readCommands, registerCommands } from '#lib/keyboard/commandStore.ts'

const stroke: Stroke = {
  key: 'x',
  code: 'KeyX',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 88,
}
const command = (id: string, keys: string[], when?: () => boolean): Command => ({
  id,
  keys,
  label: id,
  group: 'Test',
  run: vi.fn(),
  ...(when ? { when } : {}),
})

test('a stroke is named by what it types, whatever its case', () => {
  expect(strokeName({ ...stroke, key: 'N', shiftKey: true })).toBe('n')
  expect(strokeName({ ...stroke, key: '?', shiftKey: true })).toBe('?')
  expect(strokeName({ ...stroke, key: ' ', code: 'Space' })).toBe('Space')
  expect(strokeName({ ...stroke, key: 'Enter', metaKey: true })).toBe('mod+Enter')
  expect(strokeName({ ...stroke, key: 'K', ctrlKey: true })).toBe('mod+k')
})

test('an input method and Alt keep their keys', () => {
  expect(strokeName({ ...stroke, isComposing: true })).toBeNull()
  expect(strokeName({ ...stroke, keyCode: 229 })).toBeNull()
  expect(strokeName({ ...stroke, key: '@', ctrlKey: true, altKey: true })).toBeNull()
})

test('the digit row rates on layouts that have the digits behind shift', () => {
  expect(strokeName({ ...stroke, key: '&', code: 'Digit1' })).toBe('1')
  expect(strokeName({ ...stroke, key: '!', code: 'Digit1', shiftKey: true })).toBe('!')
})

test('a table that clashes with another or with itself is refused and leaves nothing behind', () => {
  const takeBack = registerCommands([command('one', ['n'])])
  expect(() => registerCommands([command('other', ['N'])])).toThrow('n would start both one and other')
  expect(() => registerCommands([command('a', ['mod+Enter']), command('b', ['mod+Enter'])])).toThrow('both a and b')
  expect(() => registerCommands([command('one', [])])).toThrow('registered twice')
  expect(readCommands().map(({ id }) => id)).toEqual(['one'])
  takeBack()
  expect(readCommands()).toEqual([])
})

test('commands of different moments may share a key, and two of one moment start neither', () => {
  let isCall = true
  const commands = [command('play', ['Space'], () => isCall), command('page', ['Space'], () => !isCall)]
  expect(commandFor(commands, 'Space')?.id).toBe('play')
  isCall = false
  expect(commandFor(commands, 'Space')?.id).toBe('page')
  expect(() => commandFor([...commands, command('third', ['Space'])], 'Space')).toThrow('both page and third')
})
