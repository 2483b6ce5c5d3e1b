import { useCallback, useMemo, useReducer, useRef } from 'react'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { checkAnswers } from '#domain/scoring/checkAnswers.ts'
import { type Card, type Draft, type DraftAction, openDraft } from '#features/review/draft.ts'
import { draftReducer } from '#features/review/draftReducer.ts'
import { Scorecard } from '#features/review/Scorecard.tsx'
import { ScoreFooter } from '#features/review/ScoreFooter.tsx'
import { useReviewCommands } from '#features/review/useReviewCommands.ts'
import { useKeyboard } from '#lib/keyboard/useKeyboard.ts'
import { mount } from '#tests/support/mount.tsx'

const card: Card = { definition: threeViews, channel: 'call' }
const MOMENT = { kind: 'moment' as const, ms: 102_000, label: 'interrupted' }

function Harness({ onSubmit }: { onSubmit: () => void }) {
  const [draft, dispatch] = useReducer(
    (before: Draft, action: DraftAction) => draftReducer(card, before, action),
    null,
    () => openDraft(card, { answers: {}, comment: '' }),
  )
  const problems = useMemo(() => checkAnswers(card.definition, card.channel, draft.answers), [draft.answers])
  const commentRef = useRef<HTMLTextAreaElement>(null)
  const onAttach = useCallback(() => dispatch({ type: 'addEvidence', criterionId: null, evidence: MOMENT }), [])
  useKeyboard()
  useReviewCommands({ dispatch, commentRef, onAttach, onSubmit })
  return (
    <Scorecard
      card={card}
      draft={draft}
      problems={problems}
      dispatch={dispatch}
      whenOf={whenOf}
      onOpenEvidence={ignore}
      onAttach={onAttach}
      commentRef={commentRef}
    >
      <ScoreFooter
        saveState={{ kind: 'saved', at: null }}
        timeZone="UTC"
        problems={problems}
        isSubmitting={false}
        onSubmit={onSubmit}
      />
    </Scorecard>
  )
}
const whenOf = () => '1:42'
const ignore = () => {}
const chosen = (name: string) => page.getByRole('radiogroup', { name }).getByRole('radio', { checked: true })

test('a whole card is rated without a mouse, and its scores come when a dimension is whole', async () => {
  const onSubmit = vi.fn()
  mount(<Harness onSubmit={onSubmit} />)
  await expect.element(page.getByText(/0 of 3 rated/).first()).toBeVisible()
  await userEvent.keyboard('4')
  await expect.element(chosen('Warm, natural tone')).toHaveTextContent('4')
  await userEvent.keyboard('2')
  await expect.element(page.getByText('Moment needed')).toBeVisible()
  await userEvent.keyboard('e')
  await expect.element(page.getByRole('button', { name: 'Go to 1:42 interrupted' })).toBeVisible()
  await userEvent.keyboard('4')
  await expect.element(chosen('Acknowledges the situation')).toHaveTextContent('4')
  await expect.element(page.getByText(/0 of 3 rated/)).toBeVisible()
  await userEvent.keyboard('4440444p')
  await expect.element(page.getByText('All rated')).toBeVisible()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect(onSubmit).toHaveBeenCalledOnce()
})

test('what is typed into the comment rates nothing', async () => {
  mount(<Harness onSubmit={ignore} />)
  await expect.element(page.getByRole('textbox', { name: 'Comment for the agent' })).toBeVisible()
  await userEvent.keyboard('c')
  await userEvent.keyboard('45 pn')
  await expect.element(page.getByRole('textbox', { name: 'Comment for the agent' })).toHaveValue('45 pn')
  expect(page.getByRole('radio', { checked: true }).elements()).toHaveLength(0)
})

test('passing over ratings with the arrows gives none, space gives one', async () => {
  mount(<Harness onSubmit={ignore} />)
  const group = page.getByRole('radiogroup', { name: 'Warm, natural tone' })
  await expect.element(group).toBeVisible()
  const stop = group.getByRole('radio').first().element()
  if (stop instanceof HTMLElement) stop.focus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  expect(page.getByRole('radio', { checked: true }).elements()).toHaveLength(0)
  await userEvent.keyboard(' ')
  await expect.element(chosen('Warm, natural tone')).toHaveTextContent('3')
})
