import type { Interaction, Moment } from '#contract/interactions.ts'
import type { Signal } from '#domain/transcript/signals.ts'
import { momentWhen, signalEvidence } from './signalEvidence.ts'
import type { SignalsProps } from './signalsProps.ts'
import styles from './Signals.module.css'
import { rangeWords, SIGNAL_WORDS } from './signalWords.ts'

const MOMENT_OF: Readonly<Partial<Record<Signal, Moment['kind']>>> = {
  longestSilenceMs: 'silence',
  talkOverCount: 'talkOver',
  longestGapMs: 'gap',
}

/** One signal: its value, where it lies when it lies somewhere, and what is usual. */
export function SignalCell({ name, interaction, timeZone, onOpen }: SignalsProps & { name: Signal }) {
  const { label, short, format, of } = SIGNAL_WORDS[name]
  const measure = interaction.signals?.measures[name]
  if (!measure) return null
  const moment = longestMoment(interaction, name)
  const evidence = moment && signalEvidence(moment, interaction)
  return (
    <div>
      <dt>{short ?? label}</dt>
      <dd className={styles.value}>
        <b>{measure.value === null ? '–' : format(measure.value)}</b>{' '}
        {evidence && moment ? (
          <button type="button" className={styles.at} onClick={() => onOpen(evidence)}>
            at {momentWhen(moment, interaction.channel, timeZone)}
          </button>
        ) : (
          measure.value !== null && of
        )}
      </dd>
      {measure.usual && <dd className={styles.usual}>usual {rangeWords(name, measure.usual)}</dd>}
    </div>
  )
}

function longestMoment({ signals }: Interaction, name: Signal): Moment | null {
  const kind = MOMENT_OF[name]
  const ofKind = signals?.moments.filter((moment) => moment.kind === kind) ?? []
  const [longest = null] = ofKind.toSorted((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs))
  return longest
}
