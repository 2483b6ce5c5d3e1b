/**
 * Small fast counting generator: 32 random bits at each call, the same sequence for the same state on every machine. Good
 * for draws and samples, not for secrets.
 * @param a 32 bits of the state, as are b and c
 * @see Doty-Humphrey, PractRand, `sfc32`
 */
export function sfc32(a: number, b: number, c: number): () => number {
  let counter = 1
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  for (let round = 0; round < 15; round++) next()
  return next
}
