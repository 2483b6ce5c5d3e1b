import { IconShieldExclamation } from '@tabler/icons-react'
import { memo, useEffect, useRef } from 'react'
import { DIMENSION_HUE } from '#ui/dimensionStyle.ts'
import { CriterionDetails } from './CriterionDetails.tsx'
import type { CriterionProps } from './criterionProps.ts'
import styles from './Criterion.module.css'
import { EvidenceChips } from './EvidenceChips.tsx'
import { RatingGroup } from './RatingGroup.tsx'

interface CriterionRowProps extends CriterionProps {
  /** The keys mean it. */
  isFocused: boolean
  /** Its details are shown. */
  isOpen: boolean
}

/** One line while closed; memoised, so that a rating draws its own row and the one that opens. */
export const CriterionRow = memo(function CriterionRow(props: CriterionRowProps) {
  const { criterion, answer, owes, isFocused, isOpen, dispatch, whenOf, onOpenEvidence } = props
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  const focus = () => dispatch({ type: 'focus', criterionId: criterion.id })
  return (
    <div
      ref={row}
      className={styles.row}
      data-focused={isFocused || undefined}
      data-open={isOpen || undefined}
      data-criterion={criterion.id}
      style={{ '--hue': DIMENSION_HUE[criterion.dimension] } as Record<string, string>}
      onFocus={(event) => {
        // Not on a press: the row would open under the pointer, and the click would miss.
        if (event.target.matches(':focus-visible')) focus()
      }}
    >
      <div className={styles.head}>
        <div className={styles.what}>
          <button type="button" className={styles.name} aria-expanded={isOpen} onClick={focus}>
            {criterion.label}
          </button>
          {criterion.isCritical && (
            <span className={styles.critical}>
              <IconShieldExclamation size={14} stroke={1.7} aria-hidden />
              critical
            </span>
          )}
          {!isOpen && <EvidenceChips evidence={answer.evidence} whenOf={whenOf} onOpen={onOpenEvidence} />}
          {!isOpen && owes !== null && <span className={styles.owes}>{owes}</span>}
        </div>
        <RatingGroup criterion={criterion} rating={answer.rating} dispatch={dispatch} />
      </div>
      {isOpen && <CriterionDetails {...props} />}
    </div>
  )
})
