import { expect, test } from 'vitest'
import type { Rating } from '#domain/definition/definition.ts'
import { goOn } from '#lib/draftStore/localDraft.ts'

const rated = (rating: Rating) => ({ rating, rootCauses: [], note: '', evidence: [] })
const local = { version: 1, answers: { warm: rated(4), ease: rated(2) }, comment: '', activeMs: 0, savedAt: 0 }

test('a draft that arrived while its page was left goes on from the version it became', () => {
  const stored = { version: 2, answers: { ease: rated(2), warm: rated(4) }, comment: '' }
  expect(goOn(local, stored).version).toBe(2)
})

test('a stored draft that says something else stays a conflict', () => {
  expect(goOn(local, { version: 2, answers: { warm: rated(4), ease: rated(3) }, comment: '' }).version).toBe(1)
  expect(goOn(local, { version: 2, answers: { warm: rated(4) }, comment: '' }).version).toBe(1)
  expect(goOn(local, { version: 2, answers: local.answers, comment: 'Well done.' }).version).toBe(1)
})
