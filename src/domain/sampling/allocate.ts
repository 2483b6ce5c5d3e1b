/** How many are drawn of a stratum at least, where it has so many: two show its spread. */
export const LEAST_PER_STRATUM = 2

/**
 * Shares out a sample over strata in proportion to their sizes, so that everything has about the same chance.
 * @param sizes how many there are in each stratum
 * @param n how many are to be drawn in all
 * @returns how many of each: at least two where there are two, at most all; all when n reaches their sum
 * @throws RangeError when a number is no count, or n is too small for two of each (join strata first)
 * @see Cochran 1977, Sampling Techniques, ch. 5.5; largest remainders, ties to the lower index
 * @example allocateProportionally([51, 210, 249], 21) // [2, 9, 10]
 */
export function allocateProportionally(sizes: readonly number[], n: number): number[] {
  return allocate(sizes, sizes, n)
}

/**
 * Shares out a sample so that the stratified mean is as sure as n allows: in proportion to size × spread. The chances
 * differ between strata, so that only the stratified estimate may be shown.
 * @param spreads standard deviation in each stratum, in one unit; where all are 0 it is proportional
 * @see Neyman 1934, JRSS 97:558; Cochran 1977, ch. 5.5
 * @throws RangeError as `allocateProportionally`, or when a spread is missing or no finite number ≥ 0
 */
export function allocateByNeyman(sizes: readonly number[], spreads: readonly number[], n: number): number[] {
  const isSpread = (spread: number | undefined) => spread !== undefined && spread >= 0 && spread < Infinity
  if (!sizes.every((_, index) => isSpread(spreads[index]))) throw new RangeError('Each stratum needs a spread ≥ 0.')
  const claims = sizes.map((size, index) => size * (spreads[index] ?? 0))
  return claims.some((claim) => claim > 0) ? allocate(sizes, claims, n) : allocateProportionally(sizes, n)
}

interface Place {
  index: number
  claim: number
  low: number
  high: number
}

function allocate(sizes: readonly number[], claims: readonly number[], n: number): number[] {
  if (![n, ...sizes].every((count) => Number.isSafeInteger(count) && count >= 0)) {
    throw new RangeError('A sample is shared out in whole numbers.')
  }
  const least = (size: number) => Math.min(LEAST_PER_STRATUM, size)
  if (sizes.reduce((sum, size) => sum + least(size), 0) > n) {
    throw new RangeError(`${n} are too few to draw two of each of ${sizes.length} strata.`)
  }
  const open = sizes.map((size, index) => ({ index, claim: claims[index] ?? 0, low: least(size), high: size }))
  const given = sizes.map(() => 0)
  const rest = settleBounds(
    open,
    Math.min(
      n,
      sizes.reduce((sum, size) => sum + size, 0),
    ),
    given,
  )
  shareOut(rest.open, rest.n, given)
  return given
}

/** Gives those their bound whose claim goes past it, until every claim left lies within its own. */
function settleBounds(places: readonly Place[], total: number, given: number[]): { open: Place[]; n: number } {
  let open = [...places]
  let n = total
  for (;;) {
    // Nobody left has a spread: what is over goes by size.
    if (open.every(({ claim }) => claim === 0)) open = open.map((place) => ({ ...place, claim: place.high }))
    const claims = open.reduce((sum, { claim }) => sum + claim, 0)
    const wish = ({ claim }: Place) => (claims > 0 ? (n * claim) / claims : 0)
    const bounded = open.reduce((sum, place) => sum + Math.min(place.high, Math.max(place.low, wish(place))), 0)
    // Where the bounds add to the whole, those from below hold; where they take from it, those from above.
    const isBeyond = (place: Place) =>
      (bounded >= n && wish(place) < place.low) || (bounded <= n && wish(place) > place.high)
    const beyond = open.filter(isBeyond)
    if (beyond.length === 0) return { open, n }
    for (const place of beyond) given[place.index] = wish(place) < place.low ? place.low : place.high
    n -= beyond.reduce((sum, { index }) => sum + (given[index] ?? 0), 0)
    open = open.filter((place) => !beyond.includes(place))
  }
}

/** Whole parts first, then one more each in order of what is left over. */
function shareOut(open: readonly Place[], n: number, given: number[]): void {
  const claims = open.reduce((sum, { claim }) => sum + claim, 0)
  const wishes = open.map(({ index, claim }) => {
    const wish = claims > 0 ? (n * claim) / claims : 0
    // A wish of 3 may be computed as 2.9999…
    const whole = Math.floor(wish + 1e-9)
    return { index, whole, remainder: Math.round((wish - whole) * 1e9) }
  })
  for (const { index, whole } of wishes) given[index] = whole
  const left = n - wishes.reduce((sum, { whole }) => sum + whole, 0)
  const order = wishes.toSorted((one, other) => other.remainder - one.remainder || one.index - other.index)
  for (const { index } of order.slice(0, left)) given[index] = (given[index] ?? 0) + 1
}
