import { checkCounts } from './checkCounts.ts'
import { fallingRoot } from './fallingRoot.ts'

export interface PassCount {
  successes: number
  trials: number
}

/** How true pass rates differ from agent to agent: Beta(alpha, beta), in as many trials as it is worth. */
export interface BetaPrior {
  alpha: number
  beta: number
  /** Logarithm of its likelihood, without the binomial coefficients. */
  logLikelihood: number
  /**
   * The likelihood has no peak and the prior stands at the end of its range: at alpha + beta = 10,000 agents differ no
   * more than chance has it and all are at the pooled rate; at 0.01 each is all or nothing.
   */
  isBounded: boolean
}

const [LEAST_WORTH, MOST_WORTH] = [0.01, 1e4]

/** Points between the two, evenly in logarithms, among which peaks are looked for. */
const STOPS = 40

/**
 * The prior that makes what was seen of all agents most likely (empirical Bayes).
 * @param agents passes of each; those without trials say nothing
 * @returns null when no rate or no spread of rates can be told: nothing failed, nothing passed, or nobody was seen twice
 * @throws RangeError when counts are negative, fractional or successes > trials
 * @see Skellam 1948, J R Stat Soc B 10:257; Efron & Morris 1975, JASA 70:311
 */
export function betaPrior(agents: readonly PassCount[]): BetaPrior | null {
  for (const { successes, trials } of agents) checkCounts(successes, trials)
  const tally: Tally = {
    passes: reachCounts(agents.map(({ successes }) => successes)),
    fails: reachCounts(agents.map(({ successes, trials }) => trials - successes)),
    trials: reachCounts(agents.map(({ trials }) => trials)),
  }
  if (tally.passes.length === 0 || tally.fails.length === 0 || tally.trials.length < 2) return null
  const peaks = peakWorths(tally).map((worth) => priorOf(tally, worth))
  return peaks.reduce((best, one) => (one.logLikelihood > best.logLikelihood ? one : best))
}

/** How many agents have more than 0, 1, 2 … of each: what sums of log-gamma differences come down to. */
interface Tally {
  passes: readonly number[]
  fails: readonly number[]
  trials: readonly number[]
}

function reachCounts(counts: readonly number[]): number[] {
  const exactly = Array.from({ length: Math.max(0, ...counts) + 1 }, () => 0)
  for (const count of counts) exactly[count] = (exactly[count] ?? 0) + 1
  let more = counts.length
  return exactly.map((agents) => (more -= agents)).slice(0, -1)
}

function sum(reached: readonly number[], of: (k: number) => number): number {
  return reached.reduce((total, agents, k) => total + agents * of(k), 0)
}

/** The mean that suits a worth best: for a given worth the likelihood has one peak. */
function bestMean({ passes, fails }: Tally, worth: number): number {
  const slope = (mean: number) =>
    sum(passes, (k) => 1 / (mean * worth + k)) - sum(fails, (k) => 1 / ((1 - mean) * worth + k))
  return fallingRoot(slope, 0, 1)
}

/** How the likelihood at the best mean grows with the worth. */
function worthSlope(tally: Tally, worth: number): number {
  const mean = bestMean(tally, worth)
  const ofPasses = mean * sum(tally.passes, (k) => 1 / (mean * worth + k))
  const ofFails = (1 - mean) * sum(tally.fails, (k) => 1 / ((1 - mean) * worth + k))
  return ofPasses + ofFails - sum(tally.trials, (k) => 1 / (worth + k))
}

function peakWorths(tally: Tally): number[] {
  const slope = (log: number) => worthSlope(tally, Math.exp(log))
  const [from, to] = [Math.log(LEAST_WORTH), Math.log(MOST_WORTH)]
  const stops = Array.from({ length: STOPS + 1 }, (_, at) => from + (at * (to - from)) / STOPS)
  const slopes = stops.map(slope)
  const inside = stops.slice(1).flatMap((stop, at) => {
    const isPeak = (slopes[at] ?? 0) > 0 && (slopes[at + 1] ?? 0) <= 0
    return isPeak ? [Math.exp(fallingRoot(slope, stops[at] ?? from, stop))] : []
  })
  const atLeast = (slopes[0] ?? 0) <= 0 ? [LEAST_WORTH] : []
  const atMost = (slopes.at(-1) ?? 0) > 0 ? [MOST_WORTH] : []
  return [...atLeast, ...inside, ...atMost]
}

function priorOf(tally: Tally, worth: number): BetaPrior {
  const mean = bestMean(tally, worth)
  const [alpha, beta] = [mean * worth, (1 - mean) * worth]
  const likelihood =
    sum(tally.passes, (k) => Math.log(alpha + k)) +
    sum(tally.fails, (k) => Math.log(beta + k)) -
    sum(tally.trials, (k) => Math.log(worth + k))
  return { alpha, beta, logLikelihood: likelihood, isBounded: worth === LEAST_WORTH || worth === MOST_WORTH }
}
