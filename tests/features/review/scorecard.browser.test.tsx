import { useCallback, useMemo, useReducer, useRef } from 'react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import type { Evidence } from '#domain/scoring/answer.ts'
import { checkAnswers } from '#domain/scoring/checkAnswers.ts'
import { type Card, openDraft, shownCriteria } from '#features/review/draft.ts'
import { type DraftHistory, historyReducer, openHistory } from '#features/review/draftHistory.ts'
import type { HistoryAction } from '#features/review/draft.ts'
import { newsWords } from '#features/review/newsWords.ts'
import { stepEvidence } from '#features/review/stepEvidence.ts'
import { writeInto } from '#features/review/writeInto.ts'
import { Scorecard } from '#features/review/Scorecard.tsx'
import { ScoreFooter } from '#features/review/ScoreFooter.tsx'
import { useOpenRow } from '#features/review/useOpenRow.ts'
import { useReviewCommands } from '#features/review/useReviewCommands.ts'
import { useKeyboard } from '#lib/keyboard/useKeyboard.ts'
import { mount } from '#tests/support/mount.tsx'

const card: Card = { definition: threeViews, channel: 'call' }
const MOMENT = { kind: 'moment' as const, ms: 102_000, label: 'interrupted' }

function Harness({
  onSubmit = ignore,
  onOpen = ignore,
}: {
  onSubmit?: () => void
  onOpen?: (evidence: Evidence) => void
}) {
  const [{ present: draft, news }, dispatch] = useReducer(
    (before: DraftHistory, action: HistoryAction) => historyReducer(card, before, action),
    null,
    () => openHistory(openDraft(card, { answers: {}, comment: '' })),
  )
  const problems = useMemo(() => checkAnswers(card.definition, card.channel, draft.answers), [draft.answers])
  const commentRef = useRef<HTMLTextAreaElement>(null)
  const onAttach = useCallback(() => dispatch({ type: 'addEvidence', criterionId: null, evidence: MOMENT }), [])
  const { openId, openNow } = useOpenRow(draft)
  useKeyboard()
  useReviewCommands({
    dispatch,
    isPlayable: false,
    onAttach,
    onSubmit,
    onStepEvidence: (step) => stepEvidence(draft, step, { dispatch, open: onOpen }),
    onStartSpan: ignore,
    onEndSpan: ignore,
    onWrite: (field) => {
      openNow()
      if (field === 'comment') commentRef.current?.focus()
      else writeInto(field)
    },
  })
  return (
    <>
      <Scorecard
        card={card}
        draft={draft}
        openId={openId}
        problems={problems}
        dispatch={dispatch}
        whenOf={whenOf}
        onOpenEvidence={onOpen}
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
      <p role="status" aria-label="News">
        {newsWords(shownCriteria(card, draft.answers), draft, news)}
      </p>
    </>
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
  mount(<Harness />)
  await expect.element(page.getByRole('textbox', { name: 'Comment for the agent' })).toBeVisible()
  await userEvent.keyboard('c')
  await userEvent.keyboard('45 pn')
  await expect.element(page.getByRole('textbox', { name: 'Comment for the agent' })).toHaveValue('45 pn')
  expect(page.getByRole('radio', { checked: true }).elements()).toHaveLength(0)
})

test('a note begun in the same breath as a rating is of the criterion the rating moved on to', async () => {
  mount(<Harness />)
  await expect.element(page.getByText(/0 of 3 rated/).first()).toBeVisible()
  await userEvent.keyboard('4t')
  const open = page.getByRole('button', { expanded: true })
  await expect.element(open).toHaveTextContent('Lets the customer finish')
  await userEvent.keyboard('slow')
  await expect.element(page.getByRole('textbox', { name: /note/i })).toHaveValue('slow')
})

test('a moment named before its criterion has unfolded gets the words, and none of them is taken for a key', async () => {
  mount(<Harness />)
  await expect.element(page.getByText(/0 of 3 rated/).first()).toBeVisible()
  // No frame passes between one key and the next.
  const frames = vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0)
  onTestFinished(() => frames.mockRestore())
  await userEvent.keyboard('4er')
  await userEvent.keyboard('talks over')
  await expect.element(page.getByPlaceholder('Up to three words')).toHaveValue('talks over')
})

test('passing over ratings with the arrows gives none, space gives one', async () => {
  mount(<Harness />)
  const group = page.getByRole('radiogroup', { name: 'Warm, natural tone' })
  await expect.element(group).toBeVisible()
  const stop = group.getByRole('radio').first().element()
  if (stop instanceof HTMLElement) stop.focus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  expect(page.getByRole('radio', { checked: true }).elements()).toHaveLength(0)
  await userEvent.keyboard(' ')
  await expect.element(chosen('Warm, natural tone')).toHaveTextContent('3')
})

test('a moment is gone to, named and removed by key, and each of it can be undone', async () => {
  const onOpen = vi.fn()
  mount(<Harness onOpen={onOpen} />)
  const chip = (name: string) => page.getByRole('button', { name })
  await expect.element(page.getByRole('radiogroup', { name: 'Warm, natural tone' })).toBeVisible()
  await userEvent.keyboard('ee')
  await expect.element(chip('Go to 1:42 interrupted').nth(1)).toBeVisible()
  await userEvent.keyboard(',,')
  expect(onOpen).toHaveBeenCalledTimes(2)
  await userEvent.keyboard('r')
  await userEvent.keyboard('sounds glad to help{Enter}')
  await expect.element(chip('Go to 1:42 sounds glad to')).toBeVisible()
  await userEvent.keyboard('r')
  await userEvent.keyboard('nothing{Escape}')
  expect(chip('Go to 1:42 nothing').elements()).toHaveLength(0)
  await userEvent.keyboard('{Delete}{Delete}')
  await expect.element(chip('Go to 1:42 interrupted')).not.toBeInTheDocument()
  await userEvent.keyboard('{Control>}zzz{/Control}')
  expect(chip('Go to 1:42 interrupted').elements()).toHaveLength(2)
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  await expect.element(chip('Go to 1:42 sounds glad to')).toBeVisible()
})

test('in a text field undo is the field’s own; Escape leaves the field', async () => {
  mount(<Harness />)
  await expect.element(page.getByRole('radiogroup', { name: 'Warm, natural tone' })).toBeVisible()
  await userEvent.keyboard('4')
  await userEvent.keyboard('t')
  await userEvent.keyboard('one{Control>}z{/Control}')
  await expect.element(chosen('Warm, natural tone')).toHaveTextContent('4')
  await userEvent.keyboard('{Escape}5')
  await expect.element(chosen('Lets the customer finish')).toHaveTextContent('5')
})

test('causes of a low rating are chosen without a mouse', async () => {
  mount(<Harness />)
  await expect.element(page.getByRole('radiogroup', { name: 'Warm, natural tone' })).toBeVisible()
  await userEvent.keyboard('42w ')
  await expect
    .element(page.getByRole('group', { name: 'Causes: Lets the customer finish' }).getByRole('button').first())
    .toHaveAttribute('aria-pressed', 'true')
})

test('screen readers hear the rating, where one is, how far the draft is saved, and a dimension’s score when it is whole', async () => {
  mount(<Harness />)
  const news = page.getByRole('status', { name: 'News' })
  await expect.element(page.getByRole('radiogroup', { name: 'Warm, natural tone' })).toBeVisible()
  await userEvent.keyboard('5')
  await expect.element(news).toHaveTextContent('Warm, natural tone: 5. Now: Lets the customer finish.')
  await expect.element(page.getByRole('status').filter({ hasText: 'Saved as you go' })).toBeInTheDocument()
  const heard = page.getByRole('region', { name: 'Friendliness' }).getByRole('status')
  await expect.element(heard).toHaveTextContent('')
  await userEvent.keyboard('55')
  await expect.element(heard).toHaveTextContent('Friendliness: 100 points')
})
