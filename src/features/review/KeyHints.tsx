import { IconKeyboard } from '@tabler/icons-react'
import { Keycap } from '#ui/Keycap.tsx'
import styles from './ReviewPage.module.css'

/** The keys one uses most, in one quiet line. */
export function KeyHints({ hasPlayer }: { hasPlayer: boolean }) {
  return (
    <p className={styles.hints}>
      <IconKeyboard size={15} stroke={1.6} aria-hidden />
      <span>
        <Keycap keys="1" />–<Keycap keys="5" /> rate
      </span>
      <span>
        <Keycap keys="0" /> N/A
      </span>
      <span>
        <Keycap keys="ArrowUp" /> <Keycap keys="ArrowDown" /> criterion
      </span>
      {!hasPlayer && (
        <span>
          <Keycap keys="j" /> <Keycap keys="l" /> message
        </span>
      )}
      {hasPlayer && (
        <>
          <span>
            <Keycap keys="Space" /> play
          </span>
          <span>
            <Keycap keys="j" /> <Keycap keys="l" /> 5 s back, forward
          </span>
        </>
      )}
      <span>
        <Keycap keys="ArrowLeft" /> <Keycap keys="ArrowRight" /> words
      </span>
      <span>
        <Keycap keys="e" /> add moment
      </span>
      <span>
        <Keycap keys="?" /> all
      </span>
    </p>
  )
}
