export interface Minimum {
  at: readonly number[]
  value: number
}

const EVALUATIONS = 250
/** Of the value: flatter is below what sums can tell apart. */
const FLAT = 1e-10

/**
 * Least value of a smooth function of a few variables, by a simplex that walks downhill.
 * @param evaluate the function; what is no number counts as infinitely high
 * @param start where the simplex stands first
 * @param step its first size
 * @param small its last, relative to where it stands
 * @see Nelder & Mead 1965, The Computer Journal 7:308
 */
export function nelderMead(
  evaluate: (at: readonly number[]) => number,
  start: readonly number[],
  step: number,
  small: number,
): Minimum {
  let evaluations = 0
  const look = (at: readonly number[]): Minimum => {
    evaluations += 1
    const value = evaluate(at)
    return { at, value: Number.isNaN(value) ? Infinity : value }
  }
  let simplex = [look(start), ...start.map((_, axis) => look(start.map((x, i) => (i === axis ? x + step : x))))]
  for (;;) {
    simplex = simplex.toSorted((one, other) => one.value - other.value)
    const [best] = simplex
    const worst = simplex.at(-1)
    const nextWorst = simplex.at(-2)
    if (!best || !worst || !nextWorst) throw new RangeError('There is nothing to vary.')
    if (evaluations >= EVALUATIONS || isDone(simplex, best, worst, small)) return best
    const others = simplex.slice(0, -1)
    const middle = start.map((_, axis) => others.reduce((sum, { at }) => sum + (at[axis] ?? 0), 0) / others.length)
    const along = (share: number) => look(middle.map((x, axis) => x + share * ((worst.at[axis] ?? 0) - x)))
    const next = replacement(along, best, nextWorst, worst)
    simplex = next ? [...others, next] : [best, ...simplex.slice(1).map(({ at }) => look(halfway(at, best.at)))]
  }
}

/** Better than the worst: mirrored, stretched or drawn in; null when only shrinking is left. */
function replacement(
  along: (share: number) => Minimum,
  best: Minimum,
  nextWorst: Minimum,
  worst: Minimum,
): Minimum | null {
  const mirrored = along(-1)
  if (mirrored.value < best.value) {
    const stretched = along(-2)
    return stretched.value < mirrored.value ? stretched : mirrored
  }
  if (mirrored.value < nextWorst.value) return mirrored
  const drawnIn = along(mirrored.value < worst.value ? -0.5 : 0.5)
  return drawnIn.value < Math.min(mirrored.value, worst.value) ? drawnIn : null
}

function halfway(at: readonly number[], to: readonly number[]): number[] {
  return at.map((x, axis) => (x + (to[axis] ?? 0)) / 2)
}

function isDone(simplex: readonly Minimum[], best: Minimum, worst: Minimum, small: number): boolean {
  const size = Math.max(...simplex.flatMap(({ at }) => at.map((x, axis) => Math.abs(x - (best.at[axis] ?? 0)))))
  const scale = 1 + Math.max(...best.at.map(Math.abs))
  return size <= small * scale && worst.value - best.value <= FLAT * (1 + Math.abs(best.value))
}
