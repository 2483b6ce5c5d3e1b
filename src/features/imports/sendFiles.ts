import { ApiError } from '#contract/apiError.ts'
import { createImport, startImport, uploadImportFile } from '#contract/imports.ts'
import { call } from '#lib/apiClient.ts'
import type { NamedFile } from './droppedFiles.ts'

export interface Sending {
  sent: number
  total: number
  /** Files the server would not take, each with its reason. */
  refused: { path: string; reason: string }[]
}

/**
 * Opens an import, sends the files one after another and has them read.
 * A file that cannot be sent stops nothing else; when not one could be, nothing is read and the first reason is thrown.
 * @returns the import's id, and the files that were not taken
 */
export async function sendFiles(
  files: readonly NamedFile[],
  timeZone: string,
  onProgress: (sending: Sending) => void,
): Promise<{ id: string; refused: Sending['refused'] }> {
  const { id } = await call(createImport, { body: { timeZone } })
  const refused: Sending['refused'] = []
  for (const [index, { path, file }] of files.entries()) {
    onProgress({ sent: index, total: files.length, refused: [...refused] })
    try {
      await call(uploadImportFile, { params: { id }, query: { path }, stream: file })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      refused.push({ path, reason: reasonOf(error) })
    }
  }
  onProgress({ sent: files.length, total: files.length, refused: [...refused] })
  const [first] = refused
  if (first && refused.length === files.length) throw new Error(`Nothing was sent. ${first.path}: ${first.reason}`)
  await call(startImport, { params: { id } })
  return { id, refused: [...refused] }
}

/** A browser says no more when it cannot read the file, when it changed, or when the connection went. */
function reasonOf(error: ApiError): string {
  return error.code === 'unavailable'
    ? 'It could not be sent: it cannot be read, was changed meanwhile, or the connection was lost.'
    : error.message
}
