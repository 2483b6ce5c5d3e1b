import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ApiError } from '#contract/apiError.ts'
import type { Media } from '#server/media.ts'

/** Recordings as files below a folder. Keys are ours, yet a key that leads outside is refused all the same. */
export function folderMedia(folder: string): Media {
  const root = resolve(folder)
  const pathOf = (key: string): string => {
    const path = resolve(root, key)
    if (!path.startsWith(root + sep)) throw new Error('A media key leads outside its folder.')
    return path
  }
  return {
    async write(key, content, limit) {
      const path = pathOf(key)
      const partial = `${path}.partial`
      await mkdir(dirname(path), { recursive: true })
      try {
        const written = await store(partial, content, limit)
        await rename(partial, path)
        return written
      } catch (error) {
        await rm(partial, { force: true })
        throw error
      }
    },
    async read(key, range) {
      const path = pathOf(key)
      const found = await fileStat(path)
      if (!found) return null
      if (range && range.start >= range.end) return new ReadableStream({ start: (controller) => controller.close() })
      const file = createReadStream(path, range ? { start: range.start, end: range.end - 1 } : {})
      return Readable.toWeb(file) as ReadableStream<Uint8Array>
    },
    async size(key) {
      return (await fileStat(pathOf(key)))?.size ?? null
    },
    async move(from, to) {
      await mkdir(dirname(pathOf(to)), { recursive: true })
      await rename(pathOf(from), pathOf(to))
    },
    async remove(key) {
      await rm(pathOf(key), { force: true })
    },
    async list(prefix) {
      await mkdir(root, { recursive: true })
      const entries = await readdir(root, { recursive: true, withFileTypes: true })
      const keys = entries
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(root.length + 1)
            .split(sep)
            .join('/'),
        )
        .filter((key) => key.startsWith(prefix))
      const found = await Promise.all(
        keys.map(async (key) => ({ key, modifiedAt: (await fileStat(pathOf(key)))?.mtimeMs ?? 0 })),
      )
      return found
    },
  }
}

async function store(path: string, content: ReadableStream<Uint8Array>, limit: number) {
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(
    Readable.fromWeb(content as Parameters<typeof Readable.fromWeb>[0]),
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        bytes += chunk.byteLength
        if (bytes > limit) throw new ApiError('too_large', `This file is larger than ${limit / 2 ** 20} MB.`)
        hash.update(chunk)
        yield chunk
      }
    },
    createWriteStream(path, { flush: true, mode: 0o600 }),
  )
  return { bytes, sha256: hash.digest('hex') }
}

async function fileStat(path: string) {
  try {
    return await stat(path)
  } catch {
    return null
  }
}
