import type { Dispatch } from 'react'
import type { Rating } from '#domain/definition/definition.ts'
import type { Command } from '#lib/keyboard/command.ts'
import type { HistoryAction } from './draft.ts'

/** What the keys of a review act on, as it is when one is pressed. */
export interface ReviewControls {
  dispatch: Dispatch<HistoryAction>
  isPlayable: boolean
  onAttach: () => void
  onSubmit: () => void
  /** Goes to a piece of evidence of the open criterion. */
  onStepEvidence: (step: 1 | -1) => void
  onStartSpan: () => void
  onEndSpan: () => void
  /** Puts the cursor into a field of the scorecard. */
  onWrite: (field: 'note' | 'cause' | 'comment') => void
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

/** Every key of a review but the player's, as data: the help sheet and the palette show this very table. */
export function reviewCommands(read: () => ReviewControls): Command[] {
  const act = (action: HistoryAction) => () => read().dispatch(action)
  return [
    ...RATES.map(({ rating, keys, label }) =>
      command('Rate', `rate-${rating}`, keys, label, act({ type: 'rate', criterionId: null, rating })),
    ),
    ...scorecardCommands(read, act),
    ...evidenceCommands(read, act),
  ]
}

type Act = (action: HistoryAction) => () => void

function scorecardCommands(read: () => ReviewControls, act: Act): Command[] {
  const card = (id: string, keys: string[], label: string, run: () => void, repeats = false) => ({
    ...command('Scorecard', id, keys, label, run),
    repeats,
  })
  return [
    card('up', ['ArrowUp'], 'Criterion before', act({ type: 'move', step: -1 }), true),
    card('down', ['ArrowDown'], 'Next criterion', act({ type: 'move', step: 1 }), true),
    card('note', ['t'], 'Write a note', () => read().onWrite('note')),
    card('cause', ['w'], 'Say why it was low', () => read().onWrite('cause')),
    card('comment', ['c'], 'Comment for the agent', () => read().onWrite('comment')),
    card('undo', ['mod+z'], 'Undo', act({ type: 'undo' }), true),
    card('redo', ['mod+Shift+z', 'mod+y'], 'Do again', act({ type: 'redo' }), true),
    card('submit', ['mod+Enter'], 'Submit and next', () => read().onSubmit()),
  ]
}

function evidenceCommands(read: () => ReviewControls, act: Act): Command[] {
  const evidence = (id: string, keys: string[], label: string, run: () => void) =>
    command('Evidence', id, keys, label, run)
  const heard = (id: string, keys: string[], label: string, run: () => void) => ({
    ...evidence(id, keys, label, run),
    when: () => read().isPlayable,
  })
  return [
    evidence('evidence', ['e'], 'Add moment', () => read().onAttach()),
    heard('span-start', ['i'], 'A span begins here', () => read().onStartSpan()),
    heard('span-end', ['o'], 'The span ends here: add it', () => read().onEndSpan()),
    evidence('evidence-before', [','], 'Go to the moment before', () => read().onStepEvidence(-1)),
    evidence('evidence-next', ['.'], 'Go to the next moment', () => read().onStepEvidence(1)),
    evidence('name', ['r'], 'Name the moment', act({ type: 'nameEvidence', index: null, isNaming: true })),
    evidence(
      'remove',
      ['Delete', 'Backspace'],
      'Remove the moment',
      act({ type: 'removeEvidence', criterionId: null, index: null }),
    ),
  ]
}

function command(group: string, id: string, keys: string[], label: string, run: () => void): Command {
  return { id: `review:${id}`, keys, label, group, run }
}
