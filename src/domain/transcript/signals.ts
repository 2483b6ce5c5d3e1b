import type { Span } from './span.ts'

/** What is measured of an interaction. Shares are 0–1. */
export const SIGNALS = [
  'latencyMedianMs',
  'latencyP90Ms',
  'longestSilenceMs',
  'silenceShare',
  'agentTalkShare',
  'talkOverCount',
  'talkOverShare',
  'agentWordsPerMinute',
  'firstReplyMs',
  'longestGapMs',
  'repeatContacts',
] as const
export type Signal = (typeof SIGNALS)[number]

/** Where the signals of an interaction come from: the times of its transcript, the sound of its channels, its messages. */
export const SIGNAL_SOURCES = ['transcript', 'sound', 'messages'] as const
type SignalSource = (typeof SIGNAL_SOURCES)[number]

export const MOMENT_KINDS = ['silence', 'talkOver', 'firstReply', 'gap'] as const

/** Something worth a look. Of a call in milliseconds from its start, of messages in epoch milliseconds. */
export interface Moment extends Span {
  kind: (typeof MOMENT_KINDS)[number]
}

type OwnSignal = Exclude<Signal, 'repeatContacts'>

/** What an interaction alone can say; null for what cannot be measured. */
export interface OwnSignals extends Record<OwnSignal, number | null> {
  source: SignalSource
  moments: readonly Moment[]
}
