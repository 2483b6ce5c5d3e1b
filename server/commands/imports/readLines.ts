const MAX_LINE_BYTES = 8 * 1024 * 1024

export interface Line {
  /** 1-based. */
  number: number
  /** The line's text, or null with the reason in `problem`. */
  text: string | null
  problem: string | null
  /** Bytes of the file up to the end of this line. */
  bytesRead: number
}

/** A file line by line, whatever its size; a line that is too long or no UTF-8 is told, and reading goes on. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const line = new LineBytes()
  let number = 0
  let bytesRead = 0
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      line.add(chunk.subarray(from, end))
      yield { number: ++number, ...line.take(), bytesRead: bytesRead + end + 1 }
      from = end + 1
    }
    line.add(chunk.subarray(from))
    bytesRead += chunk.length
  }
  if (line.length > 0) yield { number: ++number, ...line.take(), bytesRead }
}

class LineBytes {
  length = 0
  #parts: Uint8Array[] = []

  add(part: Uint8Array): void {
    this.length += part.length
    if (this.length > MAX_LINE_BYTES) this.#parts = []
    else if (part.length > 0) this.#parts.push(part.slice())
  }

  take(): Pick<Line, 'text' | 'problem'> {
    const { length } = this
    const parts = this.#parts
    this.length = 0
    this.#parts = []
    if (length > MAX_LINE_BYTES) return { text: null, problem: 'This line is longer than 8 MB.' }
    const text = decodeUtf8(joined(parts, length))
    return text === null ? { text, problem: 'This line is not text in UTF-8.' } : { text, problem: null }
  }
}

/** Without a byte order mark; null when the bytes are no UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

export function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
