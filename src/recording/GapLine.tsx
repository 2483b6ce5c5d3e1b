import { formatWait } from '#lib/format.ts'
import { Glyph } from '#ui/Glyph.tsx'
import styles from './ChatThread.module.css'
import type { ThreadRow } from './threadRows.ts'

/** A wait in words; the glyph stands where the customer was the one waiting. */
export function GapLine({ gap }: { gap: Extract<ThreadRow, { kind: 'gap' }> }) {
  return (
    <p className={styles.gap}>
      {gap.isAgentWait && <Glyph dimension="responsiveness" size={7} />}
      {gap.isFirstReply ? `First reply after ${formatWait(gap.ms)}` : `Nothing for ${formatWait(gap.ms)}`}
    </p>
  )
}
