import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { LedPulse, PulseAnswer } from '#contract/pulses.ts'
import { Glyph } from '#ui/Glyph.tsx'
import classes from './Pulses.module.css'

interface MarkingFormProps {
  answer: PulseAnswer
  parts: LedPulse['parts']
  /** With it the pulse is done. */
  isLast: boolean
  isPending: boolean
  onMark: (marks: Record<string, boolean>) => void
}

/** The rubric: does the answer state this part? What its words suggest is ticked, and a person decides. */
export function MarkingForm({ answer, parts, isLast, isPending, onMark }: MarkingFormProps) {
  const [marks, setMarks] = useState(() => answer.marks ?? answer.suggested)
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    onMark(marks)
  }
  return (
    <form className={classes.form} onSubmit={handleSubmit}>
      <fieldset className={classes.rubric} aria-label="What does it state?">
        <p className={classes.legend} aria-hidden>
          What does it state?
        </p>
        {parts.map(({ id, label, statement, dimension }) => (
          <label key={id} data-chosen={marks[id] || undefined}>
            <input
              type="checkbox"
              checked={marks[id] ?? false}
              onChange={(event) => setMarks({ ...marks, [id]: event.currentTarget.checked })}
            />
            <span className={classes.part}>
              {dimension && <Glyph dimension={dimension} />}
              {label}
              {answer.suggested[id] && <span className="pill">suggested</span>}
            </span>
            <span className="small mute">{statement}</span>
          </label>
        ))}
      </fieldset>
      {isLast && (
        <p className="small mute">
          This is the last one. With it the result is counted, you see whose answers they were, and no mark changes any
          more. Go back first if one is to be changed.
        </p>
      )}
      <div className={classes.actions}>
        <Button type="submit" loading={isPending}>
          {isLast ? 'Confirm the last and show the result' : 'Confirm and go on'}
        </Button>
      </div>
    </form>
  )
}
