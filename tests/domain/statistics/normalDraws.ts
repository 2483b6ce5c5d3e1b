import { seededRandom } from '#domain/sampling/seededRandom.ts'

/** Standard normal values, the same for the same seed (Box & Muller 1958). */
export function normalDraws(seed: string): () => number {
  const below = seededRandom(seed)
  const uniform = () => (below(2 ** 32) + 0.5) / 2 ** 32
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
}
