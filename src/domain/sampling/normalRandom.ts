/**
 * Standard normal values from whole ones: as reproducible as these.
 * @param below gives a random whole number from 0 to below its bound
 * @see Box & Muller 1958, Ann Math Stat 29:610
 */
export function normalRandom(below: (bound: number) => number): () => number {
  const uniform = () => (below(2 ** 32) + 0.5) / 2 ** 32
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
}
