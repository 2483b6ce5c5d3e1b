import type { Ref } from 'react'
import styles from './GrowingText.module.css'

interface GrowingTextProps {
  label: string
  placeholder: string
  value: string
  maxLength: number
  rows: number
  mostRows: number
  ref?: Ref<HTMLTextAreaElement>
  onChange: (value: string) => void
}

/** A text field as high as its words; measured by the browser's layout alone, so that it costs a keypress nothing. Escape leaves it. */
export function GrowingText({ label, placeholder, value, maxLength, rows, mostRows, ref, onChange }: GrowingTextProps) {
  return (
    <textarea
      ref={ref}
      className={styles.field}
      style={{ '--rows': rows, '--most-rows': mostRows } as Record<string, number>}
      rows={rows}
      aria-label={label}
      placeholder={placeholder}
      maxLength={maxLength}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) event.currentTarget.blur()
      }}
    />
  )
}
