import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isPermitted, thirdPartyText } from '../../scripts/thirdParty/thirdPartyText.ts'

const root = join(import.meta.dirname, '../..')

test('THIRD_PARTY.md says what the lock says; else run `npm run third-party`', () => {
  expect(readFileSync(join(root, 'THIRD_PARTY.md'), 'utf8')).toBe(thirdPartyText(root))
})

test('a licence outside the list is refused, and a choice is permitted when one of it is', () => {
  expect(isPermitted({ name: 'some', licence: 'GPL-3.0-only' })).toBe(false)
  expect(isPermitted({ name: 'some', licence: 'unknown' })).toBe(false)
  expect(isPermitted({ name: 'some', licence: 'OFL-1.1' })).toBe(false)
  expect(isPermitted({ name: 'some', licence: '(MIT OR GPL-3.0-only)' })).toBe(true)
  expect(isPermitted({ name: 'some', licence: 'MIT AND GPL-3.0-only' })).toBe(false)
})
