import type { Dispatch } from 'react'
import type { Criterion } from '#domain/definition/definition.ts'
import type { Answer } from '#domain/scoring/answer.ts'
import styles from './Criterion.module.css'
import { type DraftAction, isLow } from './draft.ts'

interface RootCausesProps {
  criterion: Criterion
  answer: Answer
  dispatch: Dispatch<DraftAction>
}

/** Why it was low, as far as the definition knows causes. */
export function RootCauses({ criterion, answer, dispatch }: RootCausesProps) {
  if (!isLow(answer.rating) || criterion.rootCauses.length === 0) return null
  return (
    <div className={styles.causes} data-field="cause" role="group" aria-label={`Causes: ${criterion.label}`}>
      {criterion.rootCauses.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          aria-pressed={answer.rootCauses.includes(id)}
          onClick={() => dispatch({ type: 'rootCause', criterionId: criterion.id, rootCauseId: id })}
        >
          {label}
        </button>
      ))}
    </div>
  )
}
