import type { Signals } from '#contract/interactions.ts'
import type { Signal } from '#domain/transcript/signals.ts'
import { formatPoints, formatSeconds, formatShare, formatWait } from '#lib/format.ts'

interface SignalWords {
  label: string
  /** In the strip, where there is less room. */
  short?: string
  format: (value: number) => string
  /** Said after the value. */
  of?: string
}

/** How each signal is called and written. */
export const SIGNAL_WORDS: Readonly<Record<Signal, SignalWords>> = {
  latencyMedianMs: { label: 'Reply time, median', short: 'Reply time', format: formatSeconds },
  latencyP90Ms: { label: 'Reply time, 90th percentile', format: formatSeconds },
  longestSilenceMs: { label: 'Longest silence', format: formatSeconds },
  silenceShare: { label: 'Silence', format: formatShare, of: 'of the call' },
  agentTalkShare: { label: 'Agent talks', format: formatShare, of: 'of speech' },
  talkOverCount: { label: 'Talk-overs', format: formatPoints },
  talkOverShare: { label: 'Talk-over', format: formatShare, of: 'of the call' },
  agentWordsPerMinute: { label: 'Agent’s words a minute', format: formatPoints },
  firstReplyMs: { label: 'First reply', format: formatWait },
  longestGapMs: { label: 'Longest gap', format: formatWait },
  repeatContacts: { label: 'Repeat contacts', format: formatPoints, of: 'within 7 days' },
}

export const STRIP: readonly Signal[] = ['latencyMedianMs', 'longestSilenceMs', 'agentTalkShare', 'talkOverCount']
export const SPOKEN: readonly Signal[] = [
  'latencyMedianMs',
  'latencyP90Ms',
  'longestSilenceMs',
  'silenceShare',
  'agentTalkShare',
  'talkOverCount',
  'talkOverShare',
  'agentWordsPerMinute',
]
export const WRITTEN: readonly Signal[] = ['firstReplyMs', 'longestGapMs']

/** `0.6–2.1 s`, `0:08–0:40`; a unit that both share is said once. */
export function rangeWords(signal: Signal, { low, high }: { low: number; high: number }): string {
  const { format } = SIGNAL_WORDS[signal]
  const [from, to] = [format(low), format(high)]
  if (from === to) return to
  const unit = [' s', '%'].find((end) => from.endsWith(end) && to.endsWith(end)) ?? ''
  return `${from.slice(0, from.length - unit.length)}–${to}`
}

const SOURCE_WORDS: Readonly<Record<Signals['source'], string>> = {
  transcript: 'Measured from the times of the transcript.',
  sound: 'Measured from the sound of the two channels.',
  messages: 'Measured from the times of the messages.',
}

/** Where the numbers come from, and what the usual is that of. */
export function sourceWords({ source, measures }: Signals): string {
  const n = Math.max(0, ...Object.values(measures).map(({ usual }) => usual?.n ?? 0))
  const usual =
    n === 0
      ? ' Too few like it in the 90 days before to say what is usual.'
      : ' Usual: four in five of the team’s on this channel, in the 90 days before.'
  return `${SOURCE_WORDS[source]}${usual}`
}
