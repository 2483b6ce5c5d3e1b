import type { Dimension } from '#domain/definition/definition.ts'
import type { ClauseState, ConsistencyClauses, SharePart } from './consistencyClauses.ts'
import { CONSISTENCY_RULE } from './consistencyRule.ts'

/** How numbers are written, and what the dimensions are called; the places that show them know. */
interface Writing {
  count: (count: number) => string
  share: (share: number) => string
  labels: Readonly<Record<Dimension, string>>
}

export interface ClauseLine {
  id: keyof ConsistencyClauses
  state: ClauseState
  words: string
}

/** The five clauses in plain words, made from their numbers alone. */
export function clauseLines(clauses: ConsistencyClauses, writing: Writing): ClauseLine[] {
  const { overall, dimensions, model, signals, critical } = clauses
  return [
    { id: 'overall', state: overall.state, words: overallWords(overall, writing) },
    { id: 'dimensions', state: dimensions.state, words: dimensionWords(dimensions, writing) },
    { id: 'model', state: model.state, words: modelWords(model, writing) },
    { id: 'signals', state: signals.state, words: signalWords(signals, writing) },
    { id: 'critical', state: critical.state, words: criticalWords(critical, writing) },
  ]
}

/** Which clauses fail, in a few words; empty when none does. */
export function failingWords(clauses: ConsistencyClauses, { labels }: Pick<Writing, 'labels'>): string {
  const parts = Object.entries(clauses.dimensions.parts) as [Dimension, SharePart][]
  const low = parts.filter(([, { state }]) => state === 'fails').map(([dimension]) => labels[dimension].toLowerCase())
  return [
    ...(clauses.overall.state === 'fails' ? ['too few interactions reach the benchmark'] : []),
    ...(low.length > 0 ? [`too few reach it in ${listed(low)}`] : []),
    ...(clauses.model.state === 'fails' ? ['the level is not surely above it'] : []),
    ...(clauses.signals.state === 'fails' ? ['weeks fell below their limits'] : []),
    ...(clauses.critical.state === 'fails' ? ['critical checks fail'] : []),
  ].join('; ')
}

const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

const assuredWords = ({ n, assured }: SharePart, required: number, { count, share }: Writing) =>
  assured === null
    ? `${count(n)} of the ${CONSISTENCY_RULE.leastCount} interactions needed`
    : `assured ${share(assured)} of the ${share(required)} needed`

function overallWords(part: SharePart, writing: Writing): string {
  const { count } = writing
  const seen = `${count(part.reached)} of ${count(part.n)} interactions reach the benchmark`
  return `${seen}: ${assuredWords(part, CONSISTENCY_RULE.overallShare, writing)}.`
}

function dimensionWords({ parts }: ConsistencyClauses['dimensions'], writing: Writing): string {
  const each = (Object.entries(parts) as [Dimension, SharePart][]).map(([dimension, { n, reached, assured }]) => {
    const behind = `${writing.count(reached)} of ${writing.count(n)}`
    return `${writing.labels[dimension].toLowerCase()} ${behind}, assured ${assured === null ? '–' : writing.share(assured)}`
  })
  return `In each dimension, ${writing.share(CONSISTENCY_RULE.dimensionShare)} assured: ${each.join('; ')}.`
}

function modelWords({ chance }: ConsistencyClauses['model'], { share }: Writing): string {
  if (chance === null) return 'Too few reviews, or no model yet, to say how likely the level lies above the benchmark.'
  // No chance is shown as certain.
  const said = chance > 0.99 ? '>99%' : chance < 0.01 ? '<1%' : share(chance)
  return `The level lies above the benchmark with a chance of ${said}, allowing for who reviewed; ${share(CONSISTENCY_RULE.chance)} needed.`
}

function signalWords({ count: found }: ConsistencyClauses['signals'], { count }: Writing): string {
  if (found === null) return 'There are no control limits yet: they take 20 weeks of two reviews or more.'
  if (found === 0) return 'No week fell below its control limits, and no nine in a row lie below the centre line.'
  return `${count(found)} ${found === 1 ? 'signal' : 'signals'} on the low side of the control chart.`
}

function criticalWords({ n, failed, upper }: ConsistencyClauses['critical'], { count, share }: Writing): string {
  if (upper === null)
    return `${count(n)} of the ${CONSISTENCY_RULE.leastCount} interactions needed to speak of critical checks.`
  if (failed === 0) return `No critical check failed in ${count(n)} interactions.`
  return `Critical checks failed in ${count(failed)} of ${count(n)} interactions: at most ${share(upper)}, ${share(CONSISTENCY_RULE.criticalRate)} allowed.`
}
