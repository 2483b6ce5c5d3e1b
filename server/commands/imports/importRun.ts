import type { RecordingNames } from '#domain/interchange/findRecording.ts'
import type { WeekStart } from '#domain/calendar/weekOf.ts'
import type { Row } from '#server/db/schema.ts'
import type { Deps } from '#server/deps.ts'
import type { FileKind } from './classifyFile.ts'
import type { PreparedRecording } from './prepareRecording.ts'

/** A file of the import, and what it is. */
export interface ImportFile {
  row: Row<'import_file'>
  kind: FileKind
}

export interface NewProblem {
  severity: 'error' | 'note'
  file: string
  line: number | null
  message: string
}

/** What one reading of one import knows. */
export interface ImportRun {
  deps: Deps
  batch: Row<'import_batch'>
  /** Aborted when the server is being stopped. */
  signal: AbortSignal
  /** The organisation's, for weeks. */
  timeZone: string
  weekStart: WeekStart
  files: readonly ImportFile[]
  sounds: ReadonlyMap<string, ImportFile>
  soundNames: RecordingNames
  /** Each sound is decoded once, however many rows name it. */
  prepared: Map<string, Promise<PreparedRecording>>
  /** Things said once for the whole import. */
  said: Set<string>
}

/** Nobody reads more, and a file of nothing but new things must not fill the memory. */
const MOST_SAID = 10_000

/** True the first time. */
export function sayOnce({ said }: ImportRun, thing: string): boolean {
  if (said.has(thing) || said.size >= MOST_SAID) return false
  said.add(thing)
  return true
}
