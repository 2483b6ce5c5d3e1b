import type { Media } from '#server/media.ts'

interface Stored {
  content: Uint8Array<ArrayBuffer>
  modifiedAt: number
}

/** Recordings and uploads kept in memory, for the hosts that have no disk. */
export function memoryMedia(clock: () => number): Media {
  const stored = new Map<string, Stored>()
  return {
    async write(key, stream, limit) {
      const content = await collect(stream, limit)
      stored.set(key, { content, modifiedAt: clock() })
      return { bytes: content.byteLength, sha256: await sha256(content) }
    },
    read(key, range) {
      const found = stored.get(key)
      return Promise.resolve(found ? streamOf(found.content.subarray(range?.start ?? 0, range?.end)) : null)
    },
    size: (key) => Promise.resolve(stored.get(key)?.content.byteLength ?? null),
    move(from, to) {
      const found = stored.get(from)
      if (!found) return Promise.reject(new Error(`There is nothing under ${from}.`))
      stored.delete(from)
      stored.set(to, found)
      return Promise.resolve()
    },
    remove(key) {
      stored.delete(key)
      return Promise.resolve()
    },
    list: (prefix) =>
      Promise.resolve(
        [...stored].filter(([key]) => key.startsWith(prefix)).map(([key, { modifiedAt }]) => ({ key, modifiedAt })),
      ),
  }
}

async function collect(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  const reader = stream.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.byteLength
    if (bytes > limit) {
      await reader.cancel()
      throw new RangeError(`More than ${limit} bytes.`)
    }
    chunks.push(next.value)
  }
  const whole = new Uint8Array(bytes)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.byteLength
  }
  return whole
}

async function sha256(content: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', content)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function streamOf(content: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      if (content.byteLength > 0) controller.enqueue(content)
      controller.close()
    },
  })
}
