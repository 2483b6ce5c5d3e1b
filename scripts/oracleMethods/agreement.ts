import { z } from 'zod'
import { type AgreementWeights, agreementWeights } from '#domain/statistics/agreementWeights.ts'
import { alphaInterval } from '#domain/statistics/alphaInterval.ts'
import { cohenKappa, type Kappa } from '#domain/statistics/cohenKappa.ts'
import type { ChanceCorrected } from '#domain/statistics/chanceCorrected.ts'
import { fleissKappa } from '#domain/statistics/fleissKappa.ts'
import { gwetAC } from '#domain/statistics/gwetAC.ts'
import { type Icc, icc } from '#domain/statistics/icc.ts'
import { iccIncomplete } from '#domain/statistics/iccIncomplete.ts'
import { alphaOf, krippendorffAlpha, type Level } from '#domain/statistics/krippendorffAlpha.ts'
import { pairableRatings, type RatedUnit } from '#domain/statistics/pairableRatings.ts'
import { quantile } from '#domain/statistics/quantile.ts'
import { adapt, type OracleMethod } from './adapt.ts'

const LEVELS = ['nominal', 'ordinal', 'interval', 'ratio'] as const

export const AGREEMENT_METHODS: readonly (readonly [string, OracleMethod])[] = [
  ['krippendorffAlpha', adapt(alphaInput(), alphaShape)],
  ['icc', adapt(z.object({ targets_by_raters: ratings() }), iccShape)],
  ['cohenKappa', adapt(kappaInput(), kappaShape)],
  ['gwetAC', adapt(z.object({ subjects_by_raters: ratings(), categories: z.array(z.number()) }), gwetShape)],
]

function ratings() {
  return z.array(z.array(z.number().nullable()))
}

function alphaInput() {
  return z.object({
    raters_by_units: ratings(),
    level: z.enum(LEVELS).optional(),
    resample_unit_index_zero_based: z.array(z.array(z.number())).optional(),
  })
}

/** With a level: its interval, by the draws given or by our own; without: alpha at every level. */
function alphaShape({ raters_by_units: raters, level, ...given }: z.infer<ReturnType<typeof alphaInput>>) {
  const units = (raters[0] ?? []).map((_, unit) => raters.map((row) => row[unit] ?? null))
  if (!level) {
    const alphas = LEVELS.map((one) => [one, krippendorffAlpha(units, one).alpha])
    return { ...Object.fromEntries(alphas), pairableValues: krippendorffAlpha(units, 'nominal').ratings }
  }
  const { alpha } = krippendorffAlpha(units, level)
  if (given.resample_unit_index_zero_based) {
    return { alpha, ...givenDraws(units, level, given.resample_unit_index_zero_based) }
  }
  const { low, high, undefinedDraws } = alphaInterval(units, level, { seed: 'oracle', draws: 8000 })
  return { alpha, undefinedReplicates: undefinedDraws, percentile95: [low, high] }
}

function givenDraws(units: readonly RatedUnit[], level: Level, draws: readonly (readonly number[])[]) {
  const pairable = pairableRatings(units)
  const patternOf = new Map(pairable.unit.map((unit, at) => [unit, pairable.pattern[at]]))
  const replicates = draws.map((draw) => {
    const shown = draw.map((unit) => patternOf.get(unit))
    return alphaOf(
      pairable,
      level,
      [...pairable.times].map((_, pattern) => shown.filter((own) => own === pattern).length),
    )
  })
  const found = replicates.filter((alpha) => alpha !== null)
  return {
    replicates,
    undefinedReplicates: replicates.length - found.length,
    percentile95: [quantile(found, 0.025), quantile(found, 0.975)],
  }
}

function iccShape({ targets_by_raters: targets }: { targets_by_raters: (number | null)[][] }) {
  const complete = targets.map((row) => row.filter((value) => value !== null))
  if (complete.some((row, at) => row.length < (targets[at]?.length ?? 0))) return incompleteShape(targets)
  const found = icc(complete)
  const kinds = {
    ICC1: found?.oneWay.single,
    ICC2: found?.agreement.single,
    ICC3: found?.consistency.single,
    ICC1k: found?.oneWay.mean,
    ICC2k: found?.agreement.mean,
    ICC3k: found?.consistency.mean,
  }
  const shape = (one: Icc | undefined) =>
    one ? { icc: one.icc, F: one.f, df1: one.df1, df2: one.df2, lower: one.low, upper: one.high } : { icc: null }
  return {
    ...Object.fromEntries(Object.entries(kinds).map(([name, one]) => [name, shape(one)])),
    published_rounded: Object.fromEntries(Object.entries(kinds).map(([name, one]) => [name, one?.icc ?? null])),
  }
}

function incompleteShape(targets: readonly RatedUnit[]) {
  const found = iccIncomplete(targets)
  if (!found) return null
  const { variances, agreementSingle, agreementMean, consistencySingle, k } = found
  return {
    varTarget: variances.targets,
    varRater: variances.raters,
    varResidual: variances.rest,
    iccAgreementSingle: agreementSingle,
    iccAgreementK: agreementMean,
    iccConsistencySingle: consistencySingle,
    k,
  }
}

function kappaInput() {
  const table = z.array(z.array(z.number()))
  return z.object({ table, disagreementWeights: table.optional() })
}

function kappaShape({ table, disagreementWeights }: z.infer<ReturnType<typeof kappaInput>>) {
  const of = (kind: AgreementWeights) => cohenKappa(table, agreementWeights(kind, table.length))
  const shape = ({ kappa, se, low, high }: Kappa) => ({ kappa, se, ci95: [low, high] })
  const most = Math.max(0, ...(disagreementWeights ?? []).flat())
  const custom = disagreementWeights
    ? cohenKappa(
        table,
        disagreementWeights.map((row) => row.map((weight) => 1 - weight / most)),
      )
    : null
  return {
    unweighted: shape(of('unweighted')),
    linear: shape(of('linear')),
    quadratic: shape(of('quadratic')),
    custom: custom && shape(custom),
    percentAgreement: of('unweighted').agreement,
    published_rounded: { unweighted: of('unweighted').kappa, custom: custom?.kappa ?? null },
  }
}

function gwetShape(input: { subjects_by_raters: (number | null)[][]; categories: number[] }) {
  const of = (kind: AgreementWeights) => gwetAC(input.subjects_by_raters, input.categories, kind)
  const shape = ({ agreement, expected, coefficient, se, low, high }: ChanceCorrected) => ({
    pa: agreement,
    pe: expected,
    coeff: coefficient,
    se,
    ci95: [low, high],
  })
  const { coefficient, se } = of('unweighted')
  return {
    AC1: shape(of('unweighted')),
    AC2linear: shape(of('linear')),
    AC2quadratic: shape(of('quadratic')),
    AC2ordinal: shape(of('ordinal')),
    fleiss: shape(fleissKappa(input.subjects_by_raters, input.categories)),
    published_rounded: { AC1: coefficient, se },
  }
}
