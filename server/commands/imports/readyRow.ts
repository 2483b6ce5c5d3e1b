import { contentHash } from './contentHash.ts'
import { type ImportFile, type ImportRun, type NewProblem, sayOnce } from './importRun.ts'
import { pairRecording, type PairedRecording } from './pairRecording.ts'
import type { FileRow } from './readRows.ts'
import type { ReadyInteraction } from './readyInteraction.ts'

/** A row with all that has to be known before its transaction: its sound is decoded, its content hashed. */
export interface ReadyRow {
  line: number | null
  ready: ReadyInteraction | null
  paired: PairedRecording | null
  problems: NewProblem[]
  zonelessTimes: number
}

export async function makeReady(run: ImportRun, file: ImportFile, { line, result }: FileRow): Promise<ReadyRow> {
  const { path } = file.row
  const problem = (severity: 'error' | 'note', message: string): NewProblem => ({ severity, file: path, line, message })
  if (!result.ok) {
    return { line, ready: null, paired: null, problems: [problem('error', result.message)], zonelessTimes: 0 }
  }
  const said = result.interaction
  const paired = await pairRecording(run, said, { file, line })
  const unknown = result.unknownFields.filter((field) => sayOnce(run, `${path} ${field}`))
  const notes = result.notes.map((message) => problem('note', message))
  if (unknown.length > 0) {
    notes.push(problem('note', `Fields Accord does not know are left out, here and below: ${unknown.join(', ')}.`))
  }
  const source = said.source ?? run.batch.source
  const ready = { said, source, contentHash: await contentHash(said), recording: paired.facts }
  return { line, ready, paired, problems: [...notes, ...paired.rowProblems], zonelessTimes: result.zonelessTimes }
}

/** What is stored of a row that the database refused. */
export function refused({ row: { path } }: ImportFile, row: ReadyRow): ReadyRow {
  const message = 'The database refused this row; it was left out.'
  const problem: NewProblem = { severity: 'error', file: path, line: row.line, message }
  return { ...row, ready: null, paired: null, problems: [problem], zonelessTimes: 0 }
}
