import { expect, test } from 'vitest'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { openDraft, shownCriteria } from '#features/review/draft.ts'
import { draftReducer } from '#features/review/draftReducer.ts'
import { ratedWords } from '#features/review/ratedWords.ts'

const card = { definition: threeViews, channel: 'call' as const }
const opened = openDraft(card, { answers: {}, comment: '' })
const said = (draft: typeof opened) => ratedWords(shownCriteria(card, draft.answers), draft)

test('a rating is said with the criterion that opens after it', () => {
  expect(said(opened)).toBe('')
  const rated = draftReducer(card, opened, { type: 'rate', criterionId: null, rating: 4 })
  expect(said(rated)).toBe('Warm, natural tone: 4. Now: Lets the customer finish.')
})

test('a rating that owes its moment stays where it is', () => {
  const rated = draftReducer(card, opened, { type: 'rate', criterionId: 'letsFinish', rating: 1 })
  expect(said(rated)).toMatch(/^(Lets the customer finish: 1\.)?$/)
})
