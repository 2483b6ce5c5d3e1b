import { IconChevronDown } from '@tabler/icons-react'
import { lazyPart } from '#lib/lazyPart.ts'
import { memo, type ReactNode, Suspense, useState } from 'react'
import type { Interaction } from '#contract/interactions.ts'
import type { Signal } from '#domain/transcript/signals.ts'
import { SignalCell } from './SignalCell.tsx'
import styles from './Signals.module.css'
import type { SignalsProps } from './signalsProps.ts'
import { SPOKEN, STRIP, WRITTEN } from './signalWords.ts'

const SignalDetails = lazyPart(async () => (await import('./SignalDetails.tsx')).SignalDetails)

const OUTCOME: readonly Signal[] = ['repeatContacts']

/** What was measured, beside the ratings it may inform; it is no rating and makes none. */
export const Signals = memo(function Signals(props: SignalsProps) {
  const { dimension, interaction } = props
  const { signals } = interaction
  if (!signals || dimension === 'friendliness') return null
  if (dimension === 'outcome')
    return hasValue(signals, OUTCOME) && <SignalList {...props} names={OUTCOME} className={styles.line} />
  const isWritten = signals.source === 'messages'
  const all = isWritten ? WRITTEN : SPOKEN
  if (!hasValue(signals, all)) return <p className={styles.nothing}>{nothingWords(interaction)}</p>
  return (
    <div className={styles.signals}>
      <SignalList {...props} names={isWritten ? WRITTEN : STRIP} className={styles.strip} />
      <AllSignals>
        <SignalDetails {...props} signals={signals} names={all} />
      </AllSignals>
    </div>
  )
})

/** Fetched once somebody opens it. */
function AllSignals({ children }: { children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className={styles.more} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        <span className="visually-hidden">All that was measured</span>
        <IconChevronDown size={15} stroke={1.7} aria-hidden />
      </summary>
      {isOpen && <Suspense fallback={null}>{children}</Suspense>}
    </details>
  )
}

interface SignalListProps extends SignalsProps {
  names: readonly Signal[]
  className: string | undefined
}

function SignalList({ names, className, ...props }: SignalListProps) {
  return (
    <dl className={className} aria-label="Measured signals">
      {names.map((name) => (
        <SignalCell key={name} name={name} {...props} />
      ))}
    </dl>
  )
}

function hasValue({ measures }: NonNullable<Interaction['signals']>, names: readonly Signal[]): boolean {
  return names.some((name) => measures[name].value !== null)
}

function nothingWords({ signals, recording, transcript }: Interaction): string {
  if (signals?.source === 'messages') return `Nothing measured: ${messagesLack(transcript)}.`
  if (recording && recording.channels > 1 && recording.agentSide === null) {
    return 'Nothing measured: the transcript has no times, and nobody has said which channel is the agent.'
  }
  return 'Nothing measured: the transcript has no times for both sides.'
}

function messagesLack(turns: Interaction['transcript']): string {
  const messages = turns.filter(({ speaker }) => speaker !== 'system')
  if (messages.length < 2) return 'with one message there is nothing to measure between'
  const timed = messages.filter(({ at }) => at !== null)
  return timed.length < 2 ? 'the messages have no times to measure between' : 'the agent answered no message'
}
