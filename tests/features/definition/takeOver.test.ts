import { expect, test } from 'vitest'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { holdsNote } from '#domain/definition/holdsNote.ts'
import { historyReducer, openHistory } from '#features/definition/contentHistory.ts'
import { takeOver } from '#features/definition/takeOver.ts'

const criterion = threeViews.criteria.find(({ scale }) => scale === 'ordinal')
if (!criterion) throw new Error('The template has changed.')
const PROPOSAL = {
  id: 'p',
  criterionId: criterion.id,
  rating: 2 as const,
  kind: 'example' as const,
  text: 'No commitment.',
  reason: '',
  session: '',
  agreedAt: 0,
}

function anchorAfter(proposal: Parameters<typeof takeOver>[1], content = threeViews) {
  const action = takeOver(content, proposal)
  if (!action) return null
  const { present } = historyReducer(openHistory(content), action)
  return present.criteria
    .find(({ id }) => id === criterion?.id)
    ?.anchors.find(({ rating }) => rating === proposal.rating)
}

test('a proposed note is added to what stands at its rating', () => {
  expect(anchorAfter(PROPOSAL)).toMatchObject({ rating: 2, example: 'No commitment.' })
  const first = criterion.anchors.find(({ rating }) => rating === 1)
  expect(anchorAfter({ ...PROPOSAL, rating: 1, kind: 'anchor' })?.text).toBe(`${first?.text} No commitment.`)
})

test('a criterion that is no longer asked takes nothing over', () => {
  expect(takeOver({ ...threeViews, criteria: [] }, PROPOSAL)).toBeNull()
})

test('what was taken over stands in the definition at its rating, among other words too, and nowhere else', () => {
  expect(holdsNote(threeViews, PROPOSAL)).toBe(false)
  for (const kind of ['example', 'anchor'] as const) {
    const action = takeOver(threeViews, { ...PROPOSAL, kind })
    const { present } = historyReducer(openHistory(threeViews), action ?? { type: 'undo' })
    expect(holdsNote(present, { ...PROPOSAL, kind })).toBe(true)
    expect(holdsNote(present, { ...PROPOSAL, kind: kind === 'anchor' ? 'example' : 'anchor' })).toBe(false)
    expect(holdsNote(present, { ...PROPOSAL, kind, rating: 4 })).toBe(false)
  }
  expect(holdsNote({ ...threeViews, criteria: [] }, PROPOSAL)).toBe(false)
})
