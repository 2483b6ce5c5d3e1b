import { type Dispatch, type RefObject, useEffect, useEffectEvent } from 'react'
import type { Rating } from '#domain/definition/definition.ts'
import type { Command } from '#lib/keyboard/command.ts'
import { registerCommands } from '#lib/keyboard/commandStore.ts'
import type { DraftAction } from './draft.ts'

interface Controls {
  dispatch: Dispatch<DraftAction>
  commentRef: RefObject<HTMLTextAreaElement | null>
  onAttach: () => void
  onSubmit: () => void
}

const RATES: { rating: Rating; keys: string[]; label: string }[] = [
  { rating: 1, keys: ['1'], label: 'Rate 1' },
  { rating: 2, keys: ['2'], label: 'Rate 2' },
  { rating: 3, keys: ['3'], label: 'Rate 3' },
  { rating: 4, keys: ['4'], label: 'Rate 4' },
  { rating: 5, keys: ['5'], label: 'Rate 5' },
  { rating: 'na', keys: ['0', 'n'], label: 'Not applicable' },
  { rating: 'pass', keys: ['p'], label: 'Pass' },
  { rating: 'fail', keys: ['f'], label: 'Fail' },
]

/** Every key of a review but the player's and the transcript's, which bring their own. The table stays the same while the controls change: it is told to nobody on each keypress. */
export function useReviewCommands(controls: Controls): void {
  const read = useEffectEvent(() => controls)
  useEffect(() => registerCommands(reviewCommands(read)), [])
}

export function reviewCommands(read: () => Controls): Command[] {
  const rate = RATES.map(({ rating, keys, label }) => ({
    id: `review:rate-${rating}`,
    keys,
    label,
    group: 'Rate',
    run: () => read().dispatch({ type: 'rate', criterionId: null, rating }),
  }))
  const step = (id: string, key: string, label: string, by: 1 | -1): Command => ({
    id: `review:${id}`,
    keys: [key],
    label,
    group: 'Scorecard',
    repeats: true,
    run: () => read().dispatch({ type: 'move', step: by }),
  })
  const card = (id: string, keys: string[], label: string, run: () => void): Command => ({
    id: `review:${id}`,
    keys,
    label,
    group: 'Scorecard',
    run,
  })
  return [
    ...rate,
    step('up', 'ArrowUp', 'Criterion before', -1),
    step('down', 'ArrowDown', 'Next criterion', 1),
    card('evidence', ['e'], 'Add moment', () => read().onAttach()),
    card('comment', ['c'], 'Comment for the agent', () => read().commentRef.current?.focus()),
    card('submit', ['mod+Enter'], 'Submit and next', () => read().onSubmit()),
  ]
}
