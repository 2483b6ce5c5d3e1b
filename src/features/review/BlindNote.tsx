import { IconEyeOff } from '@tabler/icons-react'
import styles from './ReviewPage.module.css'

/** What is held back, and what cannot be. */
export function BlindNote({ isHeard }: { isHeard: boolean }) {
  return (
    <p className={styles.blind}>
      <IconEyeOff size={15} stroke={1.6} aria-hidden />
      Blind review: name, team, earlier scores and the customer’s rating are hidden until you submit, and the agent’s
      names are masked in the text. {isHeard ? 'The voice' : 'The way of writing'} may still reveal who it is.
    </p>
  )
}
