import { useId } from 'react'
import type { ClashRow } from './clashRows.ts'
import styles from './StaleDialog.module.css'

interface ClashChoiceProps {
  row: ClashRow
  /** What the other side is called. */
  there: string
  /** null: not chosen yet. */
  takesTheirs: boolean | null
  onChoose: (takesTheirs: boolean) => void
}

/** Both sides of one criterion, of the comment or of a pin; one of them is to be chosen. */
export function ClashChoice({ row, there, takesTheirs, onChoose }: ClashChoiceProps) {
  const name = useId()
  const side = (title: string, isTheirs: boolean) => (
    <label className={styles.side} data-chosen={takesTheirs === isTheirs || undefined}>
      <input type="radio" name={name} checked={takesTheirs === isTheirs} onChange={() => onChoose(isTheirs)} />
      <span>
        <b>{title}</b>
        {(isTheirs ? row.there : row.here).map((line) => (
          <span key={line} dir="auto">
            {line}
          </span>
        ))}
      </span>
    </label>
  )
  return (
    <fieldset className={styles.clash}>
      <legend>{row.name}</legend>
      {side('Here', false)}
      {side(there, true)}
    </fieldset>
  )
}
