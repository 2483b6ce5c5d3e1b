import { describeIssues } from './describeIssues.ts'
import type { ImportedInteraction, ImportedTurn, ReadInteraction } from './importedInteraction.ts'
import { noTime, ReadingTimes } from './readingTimes.ts'
import { type VconDialog, type VconFormat, vconFormat } from './vconFormat.ts'
import { vconAgent, vconCustomer } from './vconParties.ts'
import { roleSpeaker, vconTranscript } from './vconTranscript.ts'

/** Whether a JSON object is meant as a vCon. */
export function isVcon(json: object): boolean {
  return ('vcon' in json || 'uuid' in json) && 'parties' in json && 'dialog' in json
}

/** A vCon in an envelope we do not open: signed (JWS) or encrypted (JWE). */
export function isSealedVcon(json: object): boolean {
  return ('payload' in json && 'signatures' in json) || ('ciphertext' in json && 'recipients' in json)
}

/**
 * Reads a vCon: its recording or its texts become one interaction, keyed by its uuid.
 * What is written in it (telephone numbers, names, addresses) is data; no address is ever opened.
 */
export function readVcon(json: unknown, timeZone: string): ReadInteraction {
  const parsed = vconFormat.safeParse(json)
  if (!parsed.success)
    return { ok: false, message: `This vCon cannot be read: ${describeIssues(parsed.error.issues, json)}` }
  const vcon = parsed.data
  const recordings = vcon.dialog.filter((dialog) => dialog.type === 'recording' || dialog.type === 'audio')
  const texts = vcon.dialog.filter((dialog) => dialog.type === 'text')
  const [dialog] = recordings.length > 0 ? recordings : texts
  if (!dialog) return { ok: false, message: 'This vCon holds neither a recording nor texts.' }
  const notes: string[] = []
  const times = new ReadingTimes(timeZone)
  const start = dialog.start ?? vcon.created_at
  if (start === undefined) return { ok: false, message: 'This vCon does not say when it took place (dialog[].start).' }
  const startedAt = readStart(start, times)
  if (startedAt === null) return { ok: false, message: noTime('dialog[].start', String(start)) }
  if (dialog.start === undefined) notes.push('The dialog has no start; the time the vCon was made was taken.')
  if (recordings.length > 1) notes.push(`It holds ${recordings.length} recordings; only the first was taken.`)
  const interaction = toInteraction(vcon, { dialog, texts, startedAt, times, notes })
  return { ok: true, interaction, notes, unknownFields: [], zonelessTimes: times.zoneless }
}

interface Reading {
  dialog: VconDialog
  texts: readonly VconDialog[]
  startedAt: number
  times: ReadingTimes
  notes: string[]
}

function toInteraction(vcon: VconFormat, reading: Reading): ImportedInteraction {
  const { dialog, texts, startedAt, notes } = reading
  const isCall = dialog.type !== 'text'
  const durationMs = isCall && dialog.duration ? Math.round(dialog.duration * 1000) : null
  const written = isCall ? [] : texts.flatMap((item) => textTurn(item, vcon, reading))
  const transcript = written.length > 0 ? written : vconTranscript(vcon, notes)
  return {
    source: null,
    externalId: vcon.uuid,
    channel: isCall ? 'call' : 'chat',
    direction: directionOf(dialog),
    agent: vconAgent(vcon.parties, notes),
    customer: vconCustomer(vcon.parties),
    contactId: null,
    startedAt,
    endedAt: durationMs === null ? null : startedAt + durationMs,
    language: null,
    subject: vcon.subject?.trim() || null,
    queue: null,
    tags: [],
    resolved: null,
    csat: null,
    survey: null,
    metadata: null,
    durationMs: durationMs ?? spanOf(written),
    transcript,
    recording: isCall ? recordingName(dialog) : null,
    inlineRecording: isCall ? inlineBody(dialog, notes) : null,
    recordingMs: durationMs,
    agentSide: null,
  }
}

/** Older writers give epoch seconds. */
function readStart(start: string | number, times: ReadingTimes): number | null {
  if (typeof start === 'string') return times.read(start)
  return start > 0 && start < 1e11 ? Math.round(start * 1000) : null
}

function textTurn(dialog: VconDialog, vcon: VconFormat, { times, notes }: Reading): ImportedTurn[] {
  if (typeof dialog.body !== 'string' || dialog.body === '') return []
  if (dialog.encoding !== undefined && dialog.encoding !== 'none') {
    notes.push('A text in an encoding of its own was left out.')
    return []
  }
  const first = Array.isArray(dialog.parties) ? dialog.parties[0] : dialog.parties
  const writer = dialog.originator ?? (typeof first === 'number' ? first : undefined)
  const speaker = roleSpeaker(writer === undefined ? undefined : vcon.parties[writer]) ?? 'system'
  const at = dialog.start === undefined ? null : readStart(dialog.start, times)
  return [{ speaker, text: dialog.body, startMs: null, endMs: null, at }]
}

function directionOf({ meta }: VconDialog): ImportedInteraction['direction'] {
  const direction = meta?.direction?.toLowerCase() ?? ''
  if (direction.startsWith('in')) return 'inbound'
  return direction.startsWith('out') ? 'outbound' : null
}

function spanOf(turns: readonly ImportedTurn[]): number | null {
  const sent = turns.flatMap((turn) => turn.at ?? []).toSorted((a, b) => a - b)
  const [first] = sent
  const last = sent.at(-1)
  return first === undefined || last === undefined || sent.length < 2 ? null : last - first
}

function recordingName({ filename, url }: VconDialog): string | null {
  return filename?.trim() || url?.trim() || null
}

function inlineBody({ body, encoding }: VconDialog, notes: string[]): string | null {
  if (typeof body !== 'string' || body === '') return null
  if (encoding === 'base64url' || encoding === 'base64') return body
  notes.push(`Its sound is in the encoding “${(encoding ?? 'none').slice(0, 40)}” and was left out.`)
  return null
}
