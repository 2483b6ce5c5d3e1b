import { openAsBlob } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { ApiError } from '#contract/apiError.ts'
import {
  createImport,
  getImport,
  type ImportBatch,
  type ImportProblem,
  listImportProblems,
  startImport,
  uploadImportFile,
} from '#contract/imports.ts'
import type { FoundFile } from './collectFiles.ts'
import type { Connected } from '../connect.ts'

export interface ImportOptions {
  timeZone?: string | undefined
  source?: string | undefined
}

export interface Told {
  progress: (text: string) => void
  problem: (text: string) => void
}

export interface ImportResult {
  /** Null when no file could be sent. */
  batch: ImportBatch | null
  /** Files that were refused before anything was read. */
  refused: number
}

/** Sends the files, waits until they are read, and tells what was left out. */
export async function runImport(
  { call }: Connected,
  files: readonly FoundFile[],
  options: ImportOptions,
  told: Told,
): Promise<ImportResult> {
  const { id } = await call(createImport, { body: { timeZone: options.timeZone, source: options.source } })
  let refused = 0
  for (const [index, file] of files.entries()) {
    told.progress(`Sending ${index + 1} of ${files.length}: ${file.name}`)
    const reason = await sendFile(call, id, file)
    if (reason === null) continue
    refused++
    told.problem(`${file.name}: ${reason}`)
  }
  if (refused === files.length) return { batch: null, refused }
  await call(startImport, { params: { id } })
  const batch = await untilRead(call, id, told)
  await tellProblems(call, id, told)
  return { batch, refused }
}

/** Why the file was refused, or null. A server that cannot be reached ends it all. */
async function sendFile(call: Connected['call'], id: string, { path, name }: FoundFile): Promise<string | null> {
  try {
    await call(uploadImportFile, { params: { id }, query: { path: name }, stream: await openAsBlob(path) })
    return null
  } catch (error) {
    if (error instanceof ApiError && (error.code === 'invalid' || error.code === 'too_large')) return error.message
    if (error instanceof Error && 'code' in error && error.code === 'ERR_INVALID_ARG_VALUE') return 'It cannot be read.'
    throw error
  }
}

async function untilRead(call: Connected['call'], id: string, { progress }: Told): Promise<ImportBatch> {
  for (;;) {
    const batch = await call(getImport, { params: { id } })
    progress(`Reading ${Math.floor(batch.progress * 100)} %: ${batch.rows} rows, ${batch.recordings} recordings`)
    if (batch.status === 'done' || batch.status === 'failed') return batch
    await wait(300)
  }
}

async function tellProblems(call: Connected['call'], id: string, { problem }: Told): Promise<void> {
  let after: string | undefined
  do {
    const page = await call(listImportProblems, { params: { id }, query: { after, limit: 500 } })
    for (const item of page.items) problem(problemLine(item))
    after = page.next ?? undefined
  } while (after !== undefined)
}

/** `file:line: reason`, with `note:` before what was taken in all the same. */
function problemLine({ file, line, severity, message }: ImportProblem): string {
  const place = [file, line].filter((part) => part !== '' && part !== null).join(':')
  return [place, severity === 'note' ? 'note' : '', message].filter((part) => part !== '').join(': ')
}
