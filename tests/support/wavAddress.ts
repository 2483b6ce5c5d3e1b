const RATE = 8000

/**
 * A recording as a browser plays it: 8 bit, 8 kHz.
 * @param channels what each sounds like at a time in seconds, −1 to 1
 */
export function wavAddress(durationMs: number, channels: readonly ((seconds: number) => number)[]): string {
  const frames = (durationMs * RATE) / 1000
  const bytes = frames * channels.length
  const view = new DataView(new ArrayBuffer(44 + bytes))
  const text = (at: number, word: string) =>
    [...word].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)))
  text(0, 'RIFF')
  view.setUint32(4, 36 + bytes, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, channels.length, true)
  view.setUint32(24, RATE, true)
  view.setUint32(28, RATE * channels.length, true)
  view.setUint16(32, channels.length, true)
  view.setUint16(34, 8, true)
  text(36, 'data')
  view.setUint32(40, bytes, true)
  for (let frame = 0; frame < frames; frame++) {
    channels.forEach((channel, side) => {
      view.setUint8(44 + frame * channels.length + side, 128 + Math.round(100 * channel(frame / RATE)))
    })
  }
  return URL.createObjectURL(new Blob([view], { type: 'audio/wav' }))
}
