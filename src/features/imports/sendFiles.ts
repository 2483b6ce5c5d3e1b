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
 * A refused file stops nothing else; a lost connection does, and what was sent stays to be sent again.
 * @returns the import's id, or null when not one file was taken
 */
export async function sendFiles(
  files: readonly NamedFile[],
  timeZone: string,
  onProgress: (sending: Sending) => void,
): Promise<string | null> {
  const { id } = await call(createImport, { body: { timeZone } })
  const refused: Sending['refused'] = []
  for (const [index, { path, file }] of files.entries()) {
    onProgress({ sent: index, total: files.length, refused: [...refused] })
    try {
      await call(uploadImportFile, { params: { id }, query: { path }, stream: file })
    } catch (error) {
      if (!(error instanceof ApiError) || error.code === 'unavailable') throw error
      refused.push({ path, reason: error.message })
    }
  }
  onProgress({ sent: files.length, total: files.length, refused: [...refused] })
  if (refused.length === files.length) return null
  await call(startImport, { params: { id } })
  return id
}
