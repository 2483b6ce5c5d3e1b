/** One byte a bucket, as the server stores a lane. */
export function decodePeaks(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

/**
 * The loudest amplitude within each of `count` equal stretches of the recording.
 * @param peaks largest amplitude of each bucket, 0–255
 * @returns 0–255 a bar; 0 where the peaks have ended
 */
export function toBars(peaks: Uint8Array, bucketMs: number, durationMs: number, count: number): number[] {
  if (durationMs <= 0 || bucketMs <= 0) return Array.from({ length: count }, () => 0)
  const bucketsPerBar = durationMs / bucketMs / count
  return Array.from({ length: count }, (_, bar) => {
    const first = Math.floor(bar * bucketsPerBar)
    const end = Math.max(first + 1, Math.ceil((bar + 1) * bucketsPerBar))
    return peaks.subarray(first, end).reduce((loudest, peak) => Math.max(loudest, peak), 0)
  })
}
