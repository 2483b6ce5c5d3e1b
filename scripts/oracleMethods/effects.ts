// Methods that compare agents with each other, with themselves earlier, and with what customers say.
import { z } from 'zod'
import { beforeAfter } from '#domain/statistics/beforeAfter.ts'
import { betaBinomialEB } from '#domain/statistics/betaBinomialEB.ts'
import { betaPrior } from '#domain/statistics/betaPrior.ts'
import { sampleMoments } from '#domain/statistics/sampleMoments.ts'
import { shrinkageRanking } from '#domain/statistics/shrinkageRanking.ts'
import { spearmanCI } from '#domain/statistics/spearmanCI.ts'
import { adapt, type OracleMethod } from './adapt.ts'
import { bounds } from './bounds.ts'

const [number, numbers, series] = [z.number(), z.array(z.number()), z.array(z.number().nullable())]

export const EFFECT_METHODS: readonly (readonly [string, OracleMethod])[] = [
  ['beforeAfter', adapt(beforeAfterInput(), beforeAfterShape)],
  ['spearmanCI', adapt(z.object({ x: series, y: series }), spearmanShape)],
  ['shrinkageRanking', adapt(rankingInput(), rankingShape)],
  ['betaBinomialEB', adapt(ratesInput(), ratesShape)],
]

function beforeAfterInput() {
  const population = { populationMean: number, varBetween: number, varWithin: number }
  return z.object({ before: series, after: series, ...population, conf: number.optional() })
}

function beforeAfterShape(input: z.infer<ReturnType<typeof beforeAfterInput>>) {
  const { populationMean: mean, varBetween: between, varWithin: within, conf } = input
  const population = { mean, between, within }
  const result = beforeAfter(sampleMoments(input.before), sampleMoments(input.after), population, conf)
  return {
    ...result,
    diff: result.difference,
    ci: bounds(result.interval),
    reliability: result.regression?.reliability ?? null,
    expectedRtm: result.regression?.expected ?? null,
    adjustedDiff: result.regression?.adjusted ?? null,
    adjustedCi: bounds(result.regression?.interval ?? null),
  }
}

function spearmanShape({ x, y }: { x: (number | null)[]; y: (number | null)[] }) {
  const { interval, ...rest } = spearmanCI(x.map((value, at) => [value, y[at] ?? null]))
  return { ...rest, ci95: bounds(interval) }
}

function rankingInput() {
  return z.object({ mean: numbers, sd: numbers, target: number, minProb: number })
}

function rankingShape({ mean, sd, target, minProb }: z.infer<ReturnType<typeof rankingInput>>) {
  const agents = mean.map((value, at) => ({ mean: value, sd: sd[at] ?? NaN }))
  const ranked = shrinkageRanking(agents, target, minProb)
  return {
    pBelowTarget: ranked.map(({ chanceBelow }) => chanceBelow),
    expectedRank: ranked.map(({ expectedRank }) => expectedRank),
    pBest: ranked.map(({ chanceBest }) => chanceBest),
    flagBelow: ranked.map(({ isBelow }) => isBelow),
  }
}

function ratesInput() {
  return z.object({ x: numbers, n: numbers, target: number, alpha: number.optional(), beta: number.optional() })
}

function ratesShape({ x, n, target, alpha, beta }: z.infer<ReturnType<typeof ratesInput>>) {
  const counts = x.map((successes, at) => ({ successes, trials: n[at] ?? NaN }))
  const fitted = alpha === undefined || beta === undefined ? betaPrior(counts) : null
  const result = betaBinomialEB(counts, target, alpha === undefined || beta === undefined ? fitted : { alpha, beta })
  return {
    alpha: result?.alpha ?? null,
    beta: result?.beta ?? null,
    logLik: fitted?.logLikelihood ?? null,
    mean: result?.agents.map(({ mean }) => mean) ?? null,
    lower: result?.agents.map(({ low }) => low) ?? null,
    upper: result?.agents.map(({ high }) => high) ?? null,
    pBelow: result?.agents.map(({ chanceBelow }) => chanceBelow) ?? null,
  }
}
