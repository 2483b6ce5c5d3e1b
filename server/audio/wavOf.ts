const HEADER = 44

/** A WAV file of one channel with 16 bits a sample. */
export function wavOf(pieces: readonly Float32Array[], sampleRate: number): Uint8Array<ArrayBuffer> {
  const bytes = 2 * pieces.reduce((sum, piece) => sum + piece.length, 0)
  const view = new DataView(new ArrayBuffer(HEADER + bytes))
  const text = (at: number, word: string) => [...word].forEach((sign, i) => view.setUint8(at + i, sign.charCodeAt(0)))
  text(0, 'RIFF')
  view.setUint32(4, HEADER - 8 + bytes, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, 2 * sampleRate, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  text(36, 'data')
  view.setUint32(40, bytes, true)
  let at = HEADER
  for (const piece of pieces) {
    for (const sample of piece) {
      view.setInt16(at, Math.round(32_767 * Math.max(-1, Math.min(1, sample))), true)
      at += 2
    }
  }
  return new Uint8Array(view.buffer)
}
