import { Popover } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import styles from './FilterMenu.module.css'

interface FilterMenuProps {
  label: string
  /** What is chosen, in words. */
  value: string
  /** Differs from what the page starts with. */
  isActive: boolean
  onClear?: () => void
  children: ReactNode
}

/** A filter as a chip “Name value” with its choices under it. */
export function FilterMenu({ label, value, isActive, onClear, children }: FilterMenuProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-start"
      offset={6}
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <span className={isActive ? `${styles.chip} ${styles.active}` : styles.chip}>
        <Popover.Target>
          <button type="button" className={styles.open} onClick={() => setIsOpen(!isOpen)}>
            {label} <b>{value}</b>
            <svg width="8" height="5" viewBox="0 0 8 5" aria-hidden>
              <path d="M1 1l3 3 3-3" fill="none" stroke="var(--ink-3)" strokeWidth="1.4" strokeLinecap="round" />
            </svg>
          </button>
        </Popover.Target>
        {isActive && onClear && (
          <button type="button" className={styles.clear} onClick={onClear} aria-label={`Clear ${label.toLowerCase()}`}>
            <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden>
              <path d="M1 1l7 7M8 1l-7 7" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
            </svg>
          </button>
        )}
      </span>
      <Popover.Dropdown className={styles.sheet} aria-label={label}>
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}
