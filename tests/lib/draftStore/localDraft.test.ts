import { expect, test } from 'vitest'
import type { Rating } from '#domain/definition/definition.ts'
import { goOnVersion } from '#lib/draftStore/localDraft.ts'

const rated = (rating: Rating) => ({ rating, rootCauses: [], note: '', evidence: [] })
const local = {
  version: 1,
  answers: { warm: rated(4), ease: rated(2) },
  comment: '',
  activeMs: 0,
  savedAt: 0,
  sent: [],
}

test('a draft that arrived while its page was left goes on from the version it became', () => {
  const stored = { version: 2, answers: { ease: rated(2), warm: rated(4) }, comment: '' }
  expect(goOnVersion(local, stored)).toBe(2)
})

test('a stored draft that says something else stays a conflict', () => {
  expect(goOnVersion(local, { version: 2, answers: { warm: rated(4), ease: rated(3) }, comment: '' })).toBe(1)
  expect(goOnVersion(local, { version: 2, answers: { warm: rated(4) }, comment: '' })).toBe(1)
  expect(goOnVersion(local, { version: 2, answers: local.answers, comment: 'Well done.' })).toBe(1)
})
