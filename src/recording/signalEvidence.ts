import type { Interaction, Moment } from '#contract/interactions.ts'
import type { Evidence } from '#domain/scoring/answer.ts'
import { formatDateTime, formatDuration, formatSeconds, formatTime, formatWait } from '#lib/format.ts'
import { turnFinder } from './findTurn.ts'

type Told = Pick<Interaction, 'transcript' | 'recording'>

/** Where a press on a moment leads: to its place in the sound, else to the turn that ended it. */
export function signalEvidence(moment: Moment, { transcript, recording }: Told): Evidence | null {
  const label = momentWords(moment)
  const isWritten = moment.kind === 'gap' || moment.kind === 'firstReply'
  if (!isWritten && recording?.isPlayable) return { kind: 'moment', ms: moment.startMs, label }
  const turn = isWritten
    ? transcript.findIndex(({ at }) => at === moment.endMs)
    : (turnFinder(transcript)(moment.endMs) ?? -1)
  const text = transcript[turn]?.text
  return text === undefined ? null : { kind: 'turn', turn, start: 0, end: text.length, label }
}

/** `silent 1:12`, `both talk 0.9 s`. */
export function momentWords({ kind, startMs, endMs }: Moment): string {
  const ms = endMs - startMs
  if (kind === 'silence') return `silent ${formatSeconds(ms)}`
  if (kind === 'talkOver') return `both talk ${formatSeconds(ms)}`
  return kind === 'gap' ? `nothing for ${formatWait(ms)}` : `replied after ${formatWait(ms)}`
}

/** `2:08` into a call, `10:16` on the clock of a chat; with its day where there may be several. */
export function momentWhen({ kind, startMs }: Moment, channel: Interaction['channel'], timeZone: string): string {
  if (kind === 'silence' || kind === 'talkOver') return formatDuration(startMs)
  return channel === 'chat' ? formatTime(startMs, timeZone) : formatDateTime(startMs, timeZone)
}
