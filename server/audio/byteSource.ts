/**
 * Bytes pulled from chunks of any size, so that a parser never meets a chunk's edge.
 * Holds no more than one chunk and what was asked for.
 */
export class ByteSource {
  /** Bytes consumed so far. */
  position = 0
  readonly #chunks: AsyncIterator<Uint8Array>
  #held: Uint8Array = new Uint8Array(0)

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** The next `length` bytes without consuming them; fewer only where the stream ends. */
  async peek(length: number): Promise<Uint8Array> {
    if (this.#held.length < length) await this.#gather(length)
    return this.#held.subarray(0, length)
  }

  /** Consumes bytes that were peeked at. */
  consume(length: number): void {
    this.#held = this.#held.subarray(length)
    this.position += length
  }

  /** The next `length` bytes, consumed; fewer only where the stream ends. */
  async read(length: number): Promise<Uint8Array> {
    const bytes = await this.peek(length)
    this.consume(bytes.length)
    return bytes
  }

  /** Drops up to `length` bytes, a piece at a time: a tag with pictures in it may be long. */
  async skip(length: number): Promise<void> {
    for (let left = length; left > 0;) {
      const { length: dropped } = await this.read(Math.min(left, 65_536))
      if (dropped === 0) return
      left -= dropped
    }
  }

  /** Lets go of the stream (a file handle, a request's body) when reading stops early. */
  async close(): Promise<void> {
    await this.#chunks.return?.()
  }

  async #gather(length: number): Promise<void> {
    const parts = [this.#held]
    let total = this.#held.length
    while (total < length) {
      const next = await this.#chunks.next()
      if (next.done) break
      parts.push(next.value)
      total += next.value.length
    }
    this.#held = joined(parts, total)
  }
}

function joined(parts: readonly Uint8Array[], total: number): Uint8Array {
  const filled = parts.filter((part) => part.length > 0)
  if (filled.length === 1 && filled[0]) return filled[0]
  const whole = new Uint8Array(total)
  let offset = 0
  for (const part of filled) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}
