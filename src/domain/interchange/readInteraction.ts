import type { ImportedInteraction, ImportedTurn, ReadInteraction } from './importedInteraction.ts'
import { describeIssues } from './describeIssues.ts'
import { htmlText, isHtml } from './htmlText.ts'
import { type InteractionFormat, interactionFormat, unknownFieldsOf } from './interactionFormat.ts'
import { placeWords } from './placeWords.ts'
import { noTime, ReadingTimes } from './readingTimes.ts'

/** Written by mail programs; in a chat, what looks like HTML was typed. */
const LETTERS = new Set(['email', 'ticket'])
const WRITTEN = new Set(['chat', 'email', 'ticket', 'social'])

/** Reads one object of the open format, version 1. `timeZone` is where times without an offset were written. */
export function readInteraction(json: unknown, timeZone: string): ReadInteraction {
  const parsed = interactionFormat.safeParse(json)
  if (!parsed.success) return { ok: false, message: describeIssues(parsed.error.issues, json) }
  const row = parsed.data
  const times = new ReadingTimes(timeZone)
  const startedAt = times.read(row.startedAt)
  if (startedAt === null) return { ok: false, message: noTime('startedAt', row.startedAt) }
  const notes: string[] = []
  const endedAt = readEnd(row, startedAt, times, notes)
  const transcript = readable(row, notes).map((turn, index) => readTurn(turn, index, times, notes))
  return {
    ok: true,
    interaction: {
      ...facts(row),
      startedAt,
      endedAt,
      csat: readCsat(row, notes),
      transcript,
      recordingMs: row.channel === 'call' ? lastEndOf(transcript) : null,
      durationMs: durationOf(row, startedAt, endedAt, transcript),
    },
    notes,
    unknownFields: unknownFieldsOf(json),
    zonelessTimes: times.zoneless,
  }
}

type Facts = Omit<ImportedInteraction, 'startedAt' | 'endedAt' | 'csat' | 'transcript' | 'durationMs' | 'recordingMs'>

function facts(row: InteractionFormat): Facts {
  return {
    source: row.source ?? null,
    externalId: row.externalId,
    channel: row.channel,
    direction: row.direction ?? null,
    agent: {
      externalId: row.agent.externalId,
      name: textOrNull(row.agent.name),
      email: textOrNull(row.agent.email),
      team: textOrNull(row.agent.team),
    },
    customer: { externalId: textOrNull(row.customer?.externalId), name: textOrNull(row.customer?.name) },
    contactId: textOrNull(row.contactId),
    language: textOrNull(row.language),
    subject: textOrNull(row.subject),
    queue: textOrNull(row.queue),
    tags: row.tags ?? [],
    resolved: row.resolved ?? null,
    survey: row.survey ?? null,
    metadata: row.metadata ?? null,
    recording: textOrNull(row.recording),
    inlineRecording: null,
    agentSide: row.agentSide ?? null,
  }
}

function textOrNull(text: string | null | undefined): string | null {
  const trimmed = text?.trim()
  return trimmed === undefined || trimmed === '' ? null : trimmed
}

function readEnd(row: InteractionFormat, startedAt: number, times: ReadingTimes, notes: string[]): number | null {
  if (row.endedAt === undefined) return null
  const endedAt = times.read(row.endedAt)
  if (endedAt === null) notes.push(`${noTime('endedAt', row.endedAt)} It was left out.`)
  else if (endedAt < startedAt) notes.push('endedAt is before startedAt and was left out.')
  return endedAt === null || endedAt < startedAt ? null : endedAt
}

type Turn = NonNullable<InteractionFormat['transcript']>[number]

function readTurn(turn: Turn, index: number, times: ReadingTimes, notes: string[]): ImportedTurn {
  const at = turn.at === undefined ? null : times.read(turn.at)
  if (turn.at !== undefined && at === null) {
    notes.push(`${noTime(`transcript[${index}].at`, turn.at)} It was left out.`)
  }
  const startMs = turn.startMs ?? null
  const isBackwards = startMs !== null && turn.endMs !== undefined && turn.endMs < startMs
  if (isBackwards) notes.push(`transcript[${index}] ends before it starts; its end was left out.`)
  const words = placeWords(turn.text, turn.words ?? [])
  return {
    speaker: turn.speaker,
    text: turn.text,
    startMs,
    endMs: isBackwards ? null : (turn.endMs ?? null),
    at,
    ...(words.length > 0 && { words }),
  }
}

/** The turns, those of letters as text where they were HTML. */
function readable({ channel, transcript = [] }: InteractionFormat, notes: string[]): Turn[] {
  const count = LETTERS.has(channel) ? transcript.filter(({ text }) => isHtml(text)).length : 0
  if (count === 0) return transcript
  notes.push(`${count} ${count === 1 ? 'message in HTML was' : 'messages in HTML were'} turned into text.`)
  return transcript.map((turn) => (isHtml(turn.text) ? { ...turn, text: htmlText(turn.text) } : turn))
}

function readCsat({ csat }: InteractionFormat, notes: string[]): ImportedInteraction['csat'] {
  if (!csat) return null
  if (csat.max > 0 && csat.score <= csat.max) return { score: csat.score, max: csat.max, comment: csat.comment ?? null }
  notes.push(`csat ${csat.score} of ${csat.max} is no score and was left out.`)
  return null
}

/** Milliseconds of a call, or from first to last message; null when nothing says. */
function durationOf(
  row: InteractionFormat,
  startedAt: number,
  endedAt: number | null,
  transcript: readonly ImportedTurn[],
): number | null {
  const sent = transcript.flatMap((turn) => turn.at ?? [])
  if (WRITTEN.has(row.channel) && sent.length > 1) return maxOf(sent) - minOf(sent)
  if (endedAt !== null) return endedAt - startedAt
  return lastEndOf(transcript)
}

function lastEndOf(transcript: readonly ImportedTurn[]): number | null {
  const ends = transcript.flatMap((turn) => turn.endMs ?? turn.startMs ?? [])
  return ends.length > 0 ? maxOf(ends) : null
}

// Not Math.max(...values): a long transcript would overflow the stack.
const maxOf = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity)
const minOf = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity)
