import { type Dispatch, type KeyboardEvent, memo } from 'react'
import type { Criterion, Rating } from '#domain/definition/definition.ts'
import styles from './RatingGroup.module.css'
import type { DraftAction } from './draft.ts'
import { ratingLabel, ratingsOf } from './ratingWords.ts'

interface RatingGroupProps {
  criterion: Criterion
  rating: Rating | null
  isLarge?: boolean
  dispatch: Dispatch<DraftAction>
}

/** One tab stop; left and right look at a rating, space or a click gives it: nothing is rated by passing over it. */
export const RatingGroup = memo(function RatingGroup(props: RatingGroupProps) {
  const { criterion, rating, isLarge = false, dispatch } = props
  const ratings = ratingsOf(criterion)
  const stop = rating !== null && ratings.includes(rating) ? rating : ratings[0]
  return (
    <div
      className={isLarge ? `${styles.rate} ${styles.large}` : styles.rate}
      role="radiogroup"
      aria-label={criterion.label}
      data-critical={criterion.isCritical || undefined}
      onKeyDown={moveFocus}
    >
      {ratings.map((one) => (
        <button
          key={one}
          type="button"
          role="radio"
          aria-checked={one === rating}
          tabIndex={one === stop ? 0 : -1}
          data-rating={one}
          className={typeof one === 'number' ? undefined : styles.word}
          onClick={() => dispatch({ type: 'rate', criterionId: criterion.id, rating: one })}
        >
          {ratingLabel(one)}
        </button>
      ))}
    </div>
  )
})

function moveFocus(event: KeyboardEvent<HTMLDivElement>) {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (step === 0) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons[(at + step + buttons.length) % buttons.length]?.focus()
  event.preventDefault()
}
