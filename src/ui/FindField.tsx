import { useEffect, useRef } from 'react'
import styles from './FilterMenu.module.css'

interface FindFieldProps {
  label: string
  value: string
  onFind: (text: string) => void
}

/** A text filter that follows the address, yet never takes away what is being typed. */
export function FindField({ label, value, onFind }: FindFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = value
  }, [value])
  return (
    <input
      ref={field}
      type="search"
      className={styles.find}
      defaultValue={value}
      placeholder={label}
      aria-label={label}
      onChange={(event) => onFind(event.target.value)}
    />
  )
}
