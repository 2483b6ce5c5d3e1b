import type { Signal } from '#domain/transcript/signals.ts'
import type { InteractionSearch } from './interactionSearch.ts'

/** What one looks for among the measured signals, by name. */
export const SIGNAL_CHOICES: readonly { id: string; name: string; signal: Signal; atLeast: number }[] = [
  { id: 'silence', name: 'Silence of 60 s or more', signal: 'longestSilenceMs', atLeast: 60_000 },
  { id: 'silenceShare', name: 'Silent for 30% or more', signal: 'silenceShare', atLeast: 0.3 },
  { id: 'talkOver', name: 'Both spoke 5 times or more', signal: 'talkOverCount', atLeast: 5 },
  { id: 'firstReply', name: 'First reply after 5 min or more', signal: 'firstReplyMs', atLeast: 5 * 60_000 },
  { id: 'gap', name: 'Gap of 30 min or more', signal: 'longestGapMs', atLeast: 30 * 60_000 },
  { id: 'repeat', name: 'Came back at least once', signal: 'repeatContacts', atLeast: 1 },
]

const OTHER = 'other'

/** The choice that stands in the address; one that was written by hand is known by its signal alone. */
export function signalChoice({ signal, atLeast }: InteractionSearch): string | undefined {
  if (signal === undefined) return undefined
  return SIGNAL_CHOICES.find((one) => one.signal === signal && one.atLeast === atLeast)?.id ?? OTHER
}
