import type { ImportedInteraction } from '#domain/interchange/importedInteraction.ts'
import { type FoundRecording, stemOf } from '#domain/interchange/findRecording.ts'
import { sha256Hex } from './contentHash.ts'
import { type ImportFile, type ImportRun, type NewProblem } from './importRun.ts'
import { renewLease } from './renewLease.ts'
import { type PreparedRecording, prepareRecording, type RecordingFacts } from './prepareRecording.ts'

export interface PairedRecording {
  facts: RecordingFacts | null
  /** The file of the import it comes from; null when it lay in the row. */
  sound: ImportFile | null
  /** What to say of the sound when it is first used, and of the row. */
  soundProblems: NewProblem[]
  rowProblems: NewProblem[]
}

interface Place {
  file: ImportFile
  line: number | null
}

/** Stated lengths are rounded, and encoders pad. */
const SLACK_MS = 3000

const NOTHING: PairedRecording = { facts: null, sound: null, soundProblems: [], rowProblems: [] }

/** Finds the sound of an interaction: in the row itself, by the name it gives, else by the same base name. */
export async function pairRecording(run: ImportRun, said: ImportedInteraction, place: Place): Promise<PairedRecording> {
  const found = find(run, said, place)
  const { path } = place.file.row
  const problem = (severity: 'error' | 'note', message: string): PairedRecording => ({
    ...NOTHING,
    rowProblems: [{ severity, file: path, line: place.line, message }],
  })
  if (found.kind === 'several') {
    const named = found.paths.slice(0, 3).join(', ')
    return problem('error', `Several files could be its recording (${named}): it was taken in without.`)
  }
  if (found.kind === 'one') return checkLength(await pairFile(run, found.path), said, place)
  if (said.inlineRecording !== null) return pairInline(run, said.inlineRecording, place)
  if (said.recording === null) return NOTHING
  return problem(
    'note',
    `Its recording “${said.recording.slice(-120)}” was not among the files: it was taken in without.`,
  )
}

/** An MP3 does not say how long it should be; the row may. */
function checkLength(paired: PairedRecording, { recordingMs }: ImportedInteraction, place: Place): PairedRecording {
  const lengthMs = paired.facts?.duration_ms ?? 0
  if (recordingMs === null || lengthMs === 0 || lengthMs >= recordingMs - SLACK_MS) return paired
  const [is, should] = [lengthMs, recordingMs].map((ms) => `${Math.round(ms / 1000)} s`)
  const message = `Its recording ends after ${is}, but ${should} were to be expected: it may be cut off.`
  const note: NewProblem = { severity: 'note', file: place.file.row.path, line: place.line, message }
  return { ...paired, rowProblems: [...paired.rowProblems, note] }
}

function find({ soundNames }: ImportRun, said: ImportedInteraction, { file }: Place): FoundRecording {
  const { path } = file.row
  const named = said.recording === null ? null : soundNames.byName(said.recording, path)
  if (named && named.kind !== 'none') return named
  if (said.inlineRecording !== null) return { kind: 'none' }
  const byId = soundNames.byStem(said.externalId, path)
  if (byId.kind !== 'none' || file.kind.kind !== 'json') return byId
  return soundNames.byStem(stemOf(path), path)
}

async function pairFile(run: ImportRun, path: string): Promise<PairedRecording> {
  const sound = run.sounds.get(path)
  // A file that only calls itself sound is told in its own turn.
  if (sound?.kind.kind !== 'sound') return NOTHING
  const prepared = await preparedOnce(run, sound.row)
  await renewLease(run)
  return { facts: prepared.facts, sound, soundProblems: problemsOf(prepared, path, null), rowProblems: [] }
}

function preparedOnce(run: ImportRun, row: ImportFile['row']): Promise<PreparedRecording> {
  const known = run.prepared.get(row.path)
  if (known) return known
  const preparing = prepareRecording(run.deps, { mediaKey: row.media_key, sha256: row.sha256, bytes: row.bytes })
  run.prepared.set(row.path, preparing)
  return preparing
}

async function pairInline({ deps, batch }: ImportRun, body: string, { file, line }: Place): Promise<PairedRecording> {
  const { path } = file.row
  const bytes = fromBase64Url(body)
  if (bytes === null || bytes.length === 0) {
    const message = 'The sound inside it is not base64url: it was taken in without.'
    return { ...NOTHING, rowProblems: [{ severity: 'error', file: path, line, message }] }
  }
  const sha256 = await sha256Hex(bytes)
  const mediaKey = `uploads/${batch.id}/inline-${sha256}`
  await deps.media.write(mediaKey, new Blob([bytes]).stream(), bytes.length)
  const prepared = await prepareRecording(deps, { mediaKey, sha256, bytes: bytes.length })
  await deps.media.remove(mediaKey)
  return { facts: prepared.facts, sound: null, soundProblems: [], rowProblems: problemsOf(prepared, path, line) }
}

function problemsOf({ error, notes }: PreparedRecording, file: string, line: number | null): NewProblem[] {
  const told = notes.map((message): NewProblem => ({ severity: 'note', file, line, message }))
  return error === null ? told : [...told, { severity: 'error', file, line, message: error }]
}

/** Null when the text is no base64, in either alphabet. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = new Uint8Array(binary.length)
    for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
    return bytes
  } catch {
    return null
  }
}
