import type { Overview } from '#contract/agents.ts'
import type { RateWithInterval } from '#contract/shapes.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { formatPoints, formatShare } from '#lib/format.ts'
import { SHORTFALLS, type Shortfall } from './overviewSearch.ts'

/** One part of the bar: complete service first, then where the rest falls short. */
export interface ShortfallPart {
  id: 'complete' | Shortfall
  label: string
  /** null: more than one dimension, or none. */
  dimension: Dimension | null
  value: RateWithInterval
}

export function toShortfallParts(overview: Overview, labels: Record<Dimension, string>): ShortfallPart[] {
  if (overview.completeService.n === 0) return []
  return [
    { id: 'complete', label: 'Complete service', dimension: null, value: overview.completeService },
    ...SHORTFALLS.map((id): ShortfallPart => {
      const dimension = id === 'several' ? null : id
      return {
        id,
        dimension,
        label: dimension === null ? 'Several, or a critical check' : `${labels[dimension]} alone`,
        value: overview.shortfalls[id],
      }
    }),
  ]
}

/** The commonest shortfall in words, only when its interval stands clear of all others. */
export function shortfallSentence(parts: readonly ShortfallPart[]): string {
  const short = parts.filter(({ id }) => id !== 'complete').toSorted((a, b) => b.value.k - a.value.k)
  const [most, next] = short
  if (most === undefined || most.value.low === null) return 'Too few interactions to say where service falls short.'
  if (most.value.k === 0) return 'Nothing fell short.'
  const isClear = short.slice(1).every(({ value }) => value.high !== null && (most.value.low ?? 0) > value.high)
  if (isClear) return `${MEANING[most.id]} That is clearly the commonest shortfall.`
  return `${most.label} and ${lowerFirst(next?.label ?? '')} are too close to say which is commoner.`
}

/** `between 54 and 60%`. */
export function betweenWords(low: number, high: number): string {
  return `between ${formatPoints(low * 100)} and ${formatShare(high)}`
}

const MEANING: Record<ShortfallPart['id'], string> = {
  complete: '',
  outcome: 'Most often everything else is at target, yet the customer leaves without what they came for.',
  responsiveness: 'Most often everything else is at target, yet it takes the customer too long or too much effort.',
  friendliness: 'Most often the customer gets what they came for and promptly, yet without warmth.',
  several: 'Most often more than one dimension is missed, or a critical check fails.',
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
