/** Makes UUIDv7 ids (RFC 9562): ordered by time, and within a millisecond by a counter. */
export function uuidv7(clock: () => number, random: (bytes: Uint8Array) => Uint8Array = fillRandom): () => string {
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
    const tail = random(new Uint8Array(8))
    tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80
    const hex = Array.from(tail, (byte) => byte.toString(16).padStart(2, '0')).join('')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${hex.slice(0, 4)}-${hex.slice(4)}`
  }
}

function fillRandom(bytes: Uint8Array): Uint8Array {
  return crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>)
}
