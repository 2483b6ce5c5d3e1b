/** A WAV of a tone; with two channels the right one is silent at first, so that the lanes differ. */
export function wav({ seconds = 1, channels = 1, format = 1 } = {}): Uint8Array<ArrayBuffer> {
  const rate = 8000
  const bits = 16
  const frames = seconds * rate
  const dataBytes = format === 49 ? 65 * 50 * seconds : (frames * channels * bits) / 8
  const bytes = new Uint8Array(44 + dataBytes)
  const view = new DataView(bytes.buffer)
  const text = (at: number, letters: string) => bytes.set(new TextEncoder().encode(letters), at)
  text(0, 'RIFF')
  view.setUint32(4, 36 + dataBytes, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, format, true)
  view.setUint16(22, channels, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, format === 49 ? 1625 : (rate * channels * bits) / 8, true)
  view.setUint16(32, format === 49 ? 65 : (channels * bits) / 8, true)
  view.setUint16(34, format === 49 ? 0 : bits, true)
  text(36, 'data')
  view.setUint32(40, dataBytes, true)
  if (format === 49) return bytes
  for (let frame = 0; frame < frames; frame++) {
    const value = Math.round(12_000 * Math.sin((frame * 2 * Math.PI * 440) / rate))
    view.setInt16(44 + frame * channels * 2, value, true)
    if (channels === 2) view.setInt16(46 + frame * channels * 2, frame < frames / 2 ? 0 : value, true)
  }
  return bytes
}
