import type { Margin } from './margin.ts'
import { type Minimum, nelderMead } from './nelderMead.ts'

/** Reviews, and Σ of squares about their mean. */
export interface Spread {
  n: number
  squares: number
}

export interface OneWay {
  criterion: number
  restVariance: number
  /** Mean of all, less the plain mean. */
  shift: number
  /** Its variance is restVariance / weight. */
  weight: number
}

/** One factor's restricted criterion at its spread over the rest's; 0 leaves the factor out. */
export function oneWayAt(margin: Margin, { n, squares }: Spread, t: number): OneWay {
  let [logs, weight, pull, explained] = [0, 0, 0, 0]
  margin.n.forEach((count, level) => {
    const d = t ** 2 * count + 1
    const sum = margin.sum[level] ?? 0
    logs += Math.log(d)
    weight += count / d
    pull += sum / d
    explained += (t * sum) ** 2 / d
  })
  const rest = Math.max(squares - explained - pull ** 2 / weight, 1e-13 * squares)
  const restVariance = rest / (n - 1)
  const criterion = logs + Math.log(weight) + (n - 1) * (1 + Math.log(2 * Math.PI * restVariance))
  return { criterion, restVariance, shift: pull / weight, weight }
}

/** Differences of the criterion below this are rounding, and then the simpler model stands. */
export const NO_BETTER = 1e-6

/** Best spread of one factor, 0 when the factor explains nothing. */
export function fitOneWay(margin: Margin, spread: Spread): { t: number; value: number } {
  const look = ([t = 0]: readonly number[]) => oneWayAt(margin, spread, t).criterion
  const best = walkTwice(look, [0.5])
  const border = look([0])
  if (border <= best.value + NO_BETTER) return { t: 0, value: border }
  return { t: Math.abs(best.at[0] ?? 0), value: best.value }
}

/** Walks roughly from the start, then anew and closely from where that ended: a simplex may stall. */
export function walkTwice(look: (at: readonly number[]) => number, start: readonly number[]): Minimum {
  const rough = nelderMead(look, start, 0.4, 1e-3)
  return nelderMead(look, rough.at, 0.02 * (0.1 + Math.max(...rough.at.map(Math.abs))), 1e-7)
}
