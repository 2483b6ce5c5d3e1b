import { quantile } from '#domain/statistics/quantile.ts'
import { replyTimes } from './replyTimes.ts'
import { silences } from './silences.ts'
import type { Moment, OwnSignals } from './signals.ts'
import type { Span } from './span.ts'
import type { Speech } from './speech.ts'
import { talkOvers } from './talkOvers.ts'
import { totalMs } from './totalMs.ts'

/** A silence that a listener notices; shorter ones are measured, not marked. */
const NOTABLE_SILENCE_MS = 10_000
/** The longest of each kind; more would be no marks but a pattern. */
const MOST_MOMENTS = 100

type SpeechSignals = Omit<OwnSignals, 'source' | 'agentWordsPerMinute' | 'firstReplyMs' | 'longestGapMs'>

/**
 * What can be measured of who spoke when. Silence and talk-over are shares of the time from the first word to the
 * last, the agent's part one of all speech. The reply times are null when the agent never was the next to speak.
 */
export function speechSignals(speech: Speech): SpeechSignals {
  const pauses = silences(speech)
  const overlaps = talkOvers(speech)
  const replies = replyTimes(speech)
  const all = [...speech.agent, ...speech.customer, ...speech.others]
  const lastsMs = latestEnd(all) - earliestStart(all)
  const agentMs = totalMs(speech.agent)
  return {
    latencyMedianMs: quantile(replies, 0.5),
    latencyP90Ms: quantile(replies, 0.9),
    longestSilenceMs: pauses.reduce((most, { startMs, endMs }) => Math.max(most, endMs - startMs), 0),
    silenceShare: totalMs(pauses) / lastsMs,
    agentTalkShare: agentMs / (agentMs + totalMs(speech.customer)),
    talkOverCount: overlaps.length,
    talkOverShare: totalMs(overlaps) / lastsMs,
    moments: [
      ...moments(
        'silence',
        pauses.filter(({ startMs, endMs }) => endMs - startMs >= NOTABLE_SILENCE_MS),
      ),
      ...moments('talkOver', overlaps),
    ].toSorted((a, b) => a.startMs - b.startMs),
  }
}

function moments(kind: Moment['kind'], spans: readonly Span[]): Moment[] {
  const longestFirst = spans.toSorted((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs))
  return longestFirst.slice(0, MOST_MOMENTS).map((span) => ({ kind, ...span }))
}

const earliestStart = (spans: readonly Span[]): number =>
  spans.reduce((least, { startMs }) => Math.min(least, startMs), Infinity)
const latestEnd = (spans: readonly Span[]): number =>
  spans.reduce((most, { endMs }) => Math.max(most, endMs), -Infinity)
