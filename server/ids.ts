/** Makes UUIDv7 ids (RFC 9562): ordered by time, and within a millisecond by a counter. */
export function uuidv7(clock: () => number, random?: (bytes: Uint8Array) => Uint8Array): () => string {
  const tailOf = random ? () => tailFrom(random(new Uint8Array(8))) : randomTail
  let last = 0
  let counter = 0
  return () => {
    const now = Math.max(clock(), last)
    counter = now === last ? counter + 1 : 0
    if (counter > 0xfff) {
      last = now + 1
      counter = 0
    } else last = now
    const time = last.toString(16).padStart(12, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${tailOf()}`
  }
}

/** The tail of a random UUID: the same bits, variant included, and made many times faster than from bytes. */
function randomTail(): string {
  return crypto.randomUUID().slice(19)
}

function tailFrom(bytes: Uint8Array): string {
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 4)}-${hex.slice(4)}`
}
