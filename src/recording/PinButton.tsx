import { IconPin, IconPinnedOff } from '@tabler/icons-react'
import { Keycap } from '#ui/Keycap.tsx'
import styles from './TranscriptView.module.css'

interface PinButtonProps {
  isPinned: boolean
  onPin: () => void
  onUnpin: () => void
}

/** For a turn without a time: says that it is heard where the recording is now. */
export function PinButton({ isPinned, onPin, onUnpin }: PinButtonProps) {
  if (isPinned) {
    return (
      <button type="button" className={styles.pin} onClick={onUnpin}>
        <IconPinnedOff size={14} stroke={1.6} aria-hidden /> Unpin
      </button>
    )
  }
  return (
    <button type="button" className={styles.pin} onClick={onPin}>
      <IconPin size={14} stroke={1.6} aria-hidden /> Heard now <Keycap keys="h" />
    </button>
  )
}
