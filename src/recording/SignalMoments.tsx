import type { Moment } from '#contract/interactions.ts'
import { EvidenceChip } from './EvidenceChip.tsx'
import { momentWhen, momentWords, signalEvidence } from './signalEvidence.ts'
import type { SignalsProps } from './signalsProps.ts'
import styles from './Signals.module.css'

/** More would be a list nobody reads; they are all on the waveform. */
const MOST = 24

/** Where long silences, talk-overs and gaps lie; a press goes there. */
export function SignalMoments({
  moments,
  interaction,
  timeZone,
  onOpen,
}: SignalsProps & { moments: readonly Moment[] }) {
  if (moments.length === 0) return null
  return (
    <div className={styles.moments}>
      {moments.slice(0, MOST).map((moment) => {
        const evidence = signalEvidence(moment, interaction)
        return (
          evidence && (
            <EvidenceChip
              key={`${moment.kind} ${moment.startMs}`}
              when={momentWhen(moment, interaction.channel, timeZone)}
              label={momentWords(moment)}
              onJump={() => onOpen(evidence)}
            />
          )
        )
      })}
      {moments.length > MOST && <span>and {moments.length - MOST} more</span>}
    </div>
  )
}
