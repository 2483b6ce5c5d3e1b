import { IconAlertCircle, IconShieldCheck } from '@tabler/icons-react'
import { type Dispatch, type KeyboardEvent, memo } from 'react'
import type { Criterion, Dimension } from '#domain/definition/definition.ts'
import type { ContentAction } from './contentHistory.ts'
import { CriterionForm } from './CriterionForm.tsx'
import classes from './DraftEditor.module.css'
import { endDrag, readDrag, startDrag } from './dragged.ts'

interface CriterionLineProps {
  criterion: Criterion
  isOpen: boolean
  /** What keeps it from being published, in words. */
  problems: readonly string[] | undefined
  others: readonly { id: string; label: string; scale: Criterion['scale'] }[]
  dimensions: readonly { dimension: Dimension; label: string }[]
  dispatch: Dispatch<ContentAction>
  onToggle: (id: string) => void
  onStep: (criterion: Criterion, by: -1 | 1) => void
}

/** One criterion in the list: a line, or the form when it is the open one. Drawn anew only when it changes. */
export const CriterionLine = memo(function CriterionLine(props: CriterionLineProps) {
  const { criterion, isOpen, problems, others, dimensions, dispatch, onToggle, onStep } = props
  const { id, label, question, weight, isCritical, dimension, section } = criterion
  const handleKey = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    const grip = event.currentTarget
    onStep(criterion, event.key === 'ArrowUp' ? -1 : 1)
    // A line that changes its place may lose the focus with it.
    requestAnimationFrame(() => grip.focus())
  }
  return (
    <li
      className={classes.line}
      data-open={isOpen || undefined}
      data-criterion={id}
      onDragOver={(event) => {
        if (readDrag() !== null) event.preventDefault()
      }}
      onDrop={(event) => {
        const dropped = readDrag()
        if (dropped === null) return
        event.preventDefault()
        dispatch({ type: 'place', id: dropped, onto: id, dimension })
      }}
    >
      <div className={classes.lineHead}>
        {/* The mouse drags the whole handle; the keyboard has the button in it. */}
        <span
          className={classes.grip}
          draggable
          onDragStart={(event) => {
            // Some browsers begin no drag that carries nothing.
            event.dataTransfer.setData('text/plain', label)
            event.dataTransfer.effectAllowed = 'move'
            startDrag(id)
          }}
          onDragEnd={endDrag}
        >
          <button
            type="button"
            onKeyDown={handleKey}
            aria-label={`Move ${label || 'criterion'}: arrow up, arrow down`}
          />
        </span>
        <button type="button" className={classes.lineName} aria-expanded={isOpen} onClick={() => onToggle(id)}>
          <span className={classes.chevron} aria-hidden>
            ›
          </span>
          {isCritical && <IconShieldCheck size={15} stroke={1.7} aria-label="critical" />}
          <span className={classes.lineText}>
            <b>{label || 'Without a label'}</b>{' '}
            <span className={classes.lineQuestion}>{section ? `${section}: ${question}` : question}</span>
          </span>
          {problems && (
            <span className={classes.lineProblem}>
              <IconAlertCircle size={14} stroke={1.7} aria-hidden />
              {problems.length === 1 ? '1 problem' : `${problems.length} problems`}
            </span>
          )}
          <span className={classes.lineWeight} title="Weight">
            {weight}
          </span>
        </button>
      </div>
      {isOpen && problems && <ProblemWords problems={problems} />}
      {isOpen && <CriterionForm criterion={criterion} others={others} dimensions={dimensions} dispatch={dispatch} />}
    </li>
  )
})

function ProblemWords({ problems }: { problems: readonly string[] }) {
  return (
    <ul className={classes.problems}>
      {problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  )
}
