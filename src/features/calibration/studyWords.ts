import type { Agreement } from '#contract/calibration.ts'
import type { Study, StudyReport, StudyRow } from '#contract/studies.ts'
import { formatCorrelation, formatCount, formatDateTime, formatShare } from '#lib/format.ts'
import { bandOf } from './agreementWords.ts'

const plural = (count: number, one: string, many: string) => `${formatCount(count)} ${count === 1 ? one : many}`

/** `2,790 items, 8 raters, 8,314 ratings`. */
export function studySize({ items, raters, ratings }: StudyRow): string {
  return [plural(items, 'item', 'items'), plural(raters, 'rater', 'raters'), plural(ratings, 'rating', 'ratings')].join(
    ', ',
  )
}

/** Where it comes from. */
export function studyOrigin({ source, imported }: StudyRow, timeZone: string): string {
  if (imported) return `Imported by ${imported.by}, ${formatDateTime(imported.at, timeZone)}`
  return source ?? ''
}

/** The values a rating can have, and whether their order is known. */
export function scaleWords({ scale, isOrdered }: Study): string {
  const values =
    scale.length > 12 ? `${scale[0]} to ${scale.at(-1)}, ${formatCount(scale.length)} values` : scale.join(', ')
  return isOrdered ? `Scale: ${values}` : `Values without an order: ${values}`
}

export const LEVEL_WORDS: Record<Agreement['level'], string> = {
  nominal: 'Nominal',
  ordinal: 'Ordinal',
  interval: 'Interval',
  ratio: 'Ratio',
}

export const LEVEL_MEANING: Record<Agreement['level'], string> = {
  nominal: 'the same, or not',
  ordinal: 'how far apart in order',
  interval: 'how far apart in numbers',
  ratio: 'how far apart in proportion',
}

const FEWEST_UNITS = 8

const VERDICTS = {
  reliable: 'These raters agree: their ratings are reliable',
  tentative: 'These raters agree enough for tentative conclusions',
  unreliable: 'These raters agree too little to decide anything by',
} as const

/** One rating is most of all there is: alpha is low by that alone, so it decides neither way. */
const PARADOX = 'Most ratings are the same one: alpha alone cannot tell how far these raters agree'

/** The finding, by the lower limit of the alpha that fits the scale best: of its order where it has one. */
export function studyVerdict(agreements: readonly Agreement[], isDone: boolean): string {
  const main = mainAgreement(agreements)
  if (!main) return 'How far they agree'
  if (main.units === 0) return 'No item was rated by two: there is nothing to compare'
  if (main.alpha === null) return 'All ratings are the same: agreement cannot be told'
  const band = bandOf(main)
  if (band === 'unreliable' && main.units >= FEWEST_UNITS && main.gwet !== null) return PARADOX
  if (band !== null) return VERDICTS[band]
  if (main.units < FEWEST_UNITS) {
    return `Too few items for an interval: ${formatCount(main.units)} of the ${FEWEST_UNITS} needed`
  }
  return isDone ? 'No draw told anything of agreement' : 'How far they agree'
}

function mainAgreement(agreements: readonly Agreement[]): Agreement | undefined {
  return agreements.find(({ level }) => level === 'ordinal') ?? agreements[0]
}

/** `2,514 items were rated by two or more, 7,900 ratings; 53% of 9,000 pairs are the same, 80% within one step.` */
export function pairsWords(agreements: readonly Agreement[]): string {
  const [first] = agreements
  if (!first) return ''
  const rated = `${plural(first.units, 'item was', 'items were')} rated by two or more, with ${plural(first.ratings, 'rating', 'ratings')}`
  const { exact } = first
  if (!exact || exact.n === 0) return `${rated}.`
  const near = agreements.find(({ level }) => level === 'ordinal')?.near
  const within = near ? `, ${formatShare(near.k / near.n)} within one step` : ''
  return `${rated}. Of ${plural(exact.n, 'pair', 'pairs')} of ratings ${formatShare(exact.k / exact.n)} are the same${within}.`
}

/** `0.65, interval 0.63 to 0.67`, for those who do not see it. */
export function alphaText({ level, alpha, low, high }: Agreement): string {
  const interval =
    low === null || high === null ? '' : `, interval ${formatCorrelation(low)} to ${formatCorrelation(high)}`
  return `${LEVEL_WORDS[level]} alpha ${formatCorrelation(alpha)}${interval}`
}

/** `8,567 rows; 252 repeat a rating and count once; 1 row was left out.` */
export function reportWords({ rows, repeated, leftOut }: StudyReport): string {
  const parts = [plural(rows, 'row', 'rows')]
  if (repeated > 0) parts.push(`${formatCount(repeated)} rate an item again, of which the first counts`)
  parts.push(leftOut === 0 ? 'nothing was left out' : `${plural(leftOut, 'row was', 'rows were')} left out`)
  return `${parts.join('; ')}.`
}

/** A scale as people write it; null for none, so that it is taken from the file. */
export function toScale(text: string): string[] | null {
  const values = text.split(/[,;\n]/u).map((value) => value.trim())
  const given = values.filter((value) => value !== '')
  return given.length === 0 ? null : given
}
