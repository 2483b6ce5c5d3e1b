import { IconX } from '@tabler/icons-react'
import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import styles from './DrillPanel.module.css'

interface DrillPanelProps {
  title: string
  /** n, and what it stands for. */
  subtitle: ReactNode
  onClose: () => void
  children: ReactNode
}

/** A sheet over the page: the browser keeps the focus inside, closes it by Escape and gives the focus back. */
export function DrillPanel({ title, subtitle, onClose, children }: DrillPanelProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  // A layout effect closes it while it is still in the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const sheet = dialog.current
    sheet?.showModal()
    return () => sheet?.close()
  }, [])
  const handleBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- Escape does the same, by onCancel
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-labelledby={titleId}
      onClick={handleBackdrop}
      onCancel={(event) => {
        // The address says whether it is open, so only the address closes it.
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles.inside}>
        <header className={styles.head}>
          <div>
            <h2 id={titleId}>{title}</h2>
            <p>{subtitle}</p>
          </div>
          <button type="button" className={styles.close} aria-label="Close" onClick={onClose}>
            <IconX size={18} stroke={1.6} />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
