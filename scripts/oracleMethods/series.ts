// Methods over a series of values: consistency, control charts and trends.
import { z } from 'zod'
import { consistency } from '#domain/statistics/consistency.ts'
import { ewmaChart } from '#domain/statistics/ewmaChart.ts'
import { nelsonRules } from '#domain/statistics/nelsonRules.ts'
import { sampleMoments } from '#domain/statistics/sampleMoments.ts'
import { tabularCusum } from '#domain/statistics/tabularCusum.ts'
import { xbarSChart } from '#domain/statistics/xbarSChart.ts'
import { xmrChart } from '#domain/statistics/xmrChart.ts'
import { adapt, type OracleMethod } from './adapt.ts'
import { bounds } from './bounds.ts'

const series = z.array(z.number().nullable())

export const SERIES_METHODS: readonly (readonly [string, OracleMethod])[] = [
  ['consistency', adapt(z.object({ x: series, benchmark: z.number(), requiredShare: z.number() }), consistencyShape)],
  ['xmrChart', adapt(z.object({ x: series }), xmrShape)],
  ['xbarSChart', adapt(z.object({ subgroups: z.array(series) }), xbarSShape)],
  ['nelsonRules', adapt(z.object({ x: series, center: z.number(), sigma: z.number() }), nelsonShape)],
  ['ewmaChart', adapt(ewmaInput(), ewmaShape)],
  ['tabularCusum', adapt(z.object({ x: series, target: z.number(), k: z.number(), h: z.number() }), cusumShape)],
]

function consistencyShape(input: { x: (number | null)[]; benchmark: number; requiredShare: number }) {
  const result = consistency(input.x, input.benchmark, input.requiredShare)
  return {
    ...result,
    k: result.reached,
    wilson: bounds(result.shareInterval),
    sdCi: bounds(result.sdInterval),
    floor10: result.floor,
    consistentlyAbove: result.isConsistentlyAbove,
  }
}

function xmrShape({ x }: { x: (number | null)[] }) {
  const { n, centre, meanRange, sigma, low, high, rangeHigh } = xmrChart(x)
  return { n, center: centre, mrBar: meanRange, sigma, lcl: low, ucl: high, mrUcl: rangeHigh }
}

function xbarSShape({ subgroups }: { subgroups: (number | null)[][] }) {
  const { centre, sigma, points } = xbarSChart(subgroups.map(sampleMoments))
  const [xLcl, xUcl] = [points.map(({ low }) => low), points.map(({ high }) => high)]
  return {
    center: centre,
    sigma,
    n: points.map(({ n }) => n),
    means: points.map(({ mean }) => mean),
    sds: points.map(({ sd }) => sd),
    xLcl,
    xUcl,
    sCenter: points.map(({ sdCentre }) => sdCentre),
    sLcl: points.map(({ sdLow }) => sdLow),
    sUcl: points.map(({ sdHigh }) => sdHigh),
    // The book prints one limit, as its samples are of one size.
    published_rounded: { center: centre, xLcl: xLcl[0], xUcl: xUcl[0] },
  }
}

function nelsonShape({ x, center, sigma }: { x: (number | null)[]; center: number; sigma: number }) {
  const { westernElectricRun, ...rules } = nelsonRules(x, center, sigma)
  const named = Object.entries(rules).map(([rule, places]) => [`rule${rule}`, places])
  return { ...Object.fromEntries(named), weco_run8: westernElectricRun }
}

function ewmaInput() {
  const number = z.number()
  return z.object({ x: series, target: number, sigma: number, lambda: number.optional(), L: number.optional() })
}

function ewmaShape({ x, target, sigma, lambda, L: width }: z.infer<ReturnType<typeof ewmaInput>>) {
  const { points, asymptoticLow, asymptoticHigh } = ewmaChart(x, target, sigma, lambda, width)
  return {
    z: points.map(({ z }) => z),
    lcl: points.map(({ low }) => low),
    ucl: points.map(({ high }) => high),
    asymptoticLcl: asymptoticLow,
    asymptoticUcl: asymptoticHigh,
    signals: points.flatMap(({ isSignal }, place) => (isSignal ? [place] : [])),
  }
}

function cusumShape({ x, target, k, h }: { x: (number | null)[]; target: number; k: number; h: number }) {
  const { high, low } = tabularCusum(x, target, k, h)
  return { hi: high.sums, lo: low.sums, signalsHi: high.signals, signalsLo: low.signals }
}
