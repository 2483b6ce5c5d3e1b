import { ApiError } from '#contract/apiError.ts'
import { importPath } from '#domain/interchange/importPath.ts'
import { type Db, inTransaction, type Trx } from '#server/db/dialect.ts'
import type { Deps } from '#server/deps.ts'
import { limited, tooLarge, uploadLimit } from './uploadLimit.ts'

type Storing = Pick<Deps, 'db' | 'engine' | 'media' | 'ids'>

interface Upload {
  batchId: string
  path: string
  content: ReadableStream<Uint8Array>
}

/**
 * Streams one file of an import into the store; a second one under the same path takes the first one's place.
 * @throws ApiError invalid (a path that leads outside), not_found, conflict (the import has begun), too_large
 */
export async function storeImportFile(deps: Storing, upload: Upload): Promise<void> {
  const checked = importPath(upload.path)
  if (!checked.ok) throw new ApiError('invalid', checked.message, { fields: { path: checked.message } })
  await assertReceiving(deps.db, upload.batchId)
  const id = deps.ids()
  const mediaKey = `uploads/${upload.batchId}/${id}`
  try {
    const written = await writeLimited(deps, { mediaKey, path: checked.path, content: upload.content })
    const replaced = await inTransaction(deps.db, deps.engine, (trx) =>
      noteFile(trx, { ...written, id, batchId: upload.batchId, path: checked.path, mediaKey }),
    )
    if (replaced) await deps.media.remove(replaced)
  } catch (error) {
    await deps.media.remove(mediaKey)
    throw error
  }
}

async function assertReceiving(db: Db | Trx, batchId: string): Promise<void> {
  const batch = await db.selectFrom('import_batch').select('status').where('id', '=', batchId).executeTakeFirst()
  if (!batch) throw new ApiError('not_found', 'There is no such import.')
  if (batch.status !== 'receiving') {
    throw new ApiError('conflict', 'This import has begun and takes no more files; open another one.')
  }
}

interface Writing {
  mediaKey: string
  path: string
  content: ReadableStream<Uint8Array>
}

async function writeLimited({ media }: Storing, { mediaKey, path, content }: Writing) {
  const limit = uploadLimit(path)
  let isTooLarge = false
  try {
    const stream = content.pipeThrough(limited(limit, () => (isTooLarge = true)))
    return await media.write(mediaKey, stream, limit)
  } catch (error) {
    throw isTooLarge ? tooLarge(path) : error
  }
}

interface StoredFile {
  id: string
  batchId: string
  path: string
  mediaKey: string
  bytes: number
  sha256: string
}

/** Returns the media key of the file it replaces, if any. */
async function noteFile(trx: Trx, file: StoredFile): Promise<string | null> {
  await assertReceiving(trx, file.batchId)
  const before = await trx
    .selectFrom('import_file')
    .select(['id', 'media_key', 'bytes'])
    .where('batch_id', '=', file.batchId)
    .where('path', '=', file.path)
    .executeTakeFirst()
  if (before) await trx.deleteFrom('import_file').where('id', '=', before.id).execute()
  const { id, path, bytes, sha256 } = file
  await trx
    .insertInto('import_file')
    .values({ id, batch_id: file.batchId, path, bytes, media_key: file.mediaKey, sha256, is_done: 0 })
    .execute()
  await trx
    .updateTable('import_batch')
    .set((set) => ({
      files: set('files', '+', before ? 0 : 1),
      bytes: set('bytes', '+', bytes - (before?.bytes ?? 0)),
    }))
    .where('id', '=', file.batchId)
    .execute()
  return before?.media_key ?? null
}
