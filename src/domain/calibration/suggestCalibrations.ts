import type { Channel } from '../definition/definition.ts'
import { expectedWidth } from './expectedWidth.ts'

/** How far reviewers agree on a criterion, over what they rated in common. */
export interface CriterionAgreement {
  criterionId: string
  channels: readonly Channel[]
  units: number
  /** Nearly all ratings are the same one: alpha says little then, see `unitAgreement`. */
  isDominated: boolean
  alpha: number | null
  /** null under 8 units. */
  low: number | null
  high: number | null
}

/** What is known of the scoring when something is to be suggested. */
export interface CalibrationFacts {
  criteria: readonly CriterionAgreement[]
  /** Reviewers with an agent or an interaction in common, group by group. */
  groups: readonly (readonly string[])[]
  /** Who began to review lately and was in no session since. */
  newcomers: readonly { reviewerId: string; reviews: number }[]
  /** The published version, as long as no session was opened on it; else null. */
  version: number | null
  /** Who can review, the busiest first. */
  reviewerIds: readonly string[]
}

export type SuggestionReason =
  | { kind: 'version'; number: number }
  | { kind: 'unlinked'; groups: string[][] }
  | { kind: 'tooFew'; units: number }
  | ({ kind: 'lowest' | 'widest' } & Pick<CriterionAgreement, 'criterionId'> & Interval)
  | { kind: 'newcomer'; reviewerId: string; reviews: number }

interface Interval {
  units: number
  alpha: number
  low: number
  high: number
}

export interface Suggestion {
  reason: SuggestionReason
  /** What a session is opened with. */
  count: number
  channel: Channel | null
  reviewerIds: string[]
  /** Width of the interval now and after so many more units; null where there is none yet. */
  gain: { width: number; expected: number } | null
}

/** Units an interval needs (STATISTICS.md d). */
const FEWEST_UNITS = 8
const MORE_UNITS = 10
/** As many as a session can have. */
const MOST_UNITS = 50
/** By so much of its width an interval has to narrow. */
const LEAST_GAIN = 0.1
/** Nothing is asked of a criterion whose lower limit is reliable already. */
const RELIABLE = 0.8
/** An interval this narrow is known well enough. */
const NARROW = 0.2
const MOST_REVIEWERS = 8
const MOST_NEWCOMERS = 3
const COMPANY = 3

/** What to calibrate next, the most basic first: nothing of a criterion that has too few units to be told from others. */
export function suggestCalibrations(facts: CalibrationFacts): Suggestion[] {
  const all = facts.reviewerIds.slice(0, MOST_REVIEWERS)
  const first = (reason: SuggestionReason, reviewerIds: readonly string[]): Suggestion => ({
    reason,
    count: FEWEST_UNITS,
    channel: null,
    reviewerIds: [...reviewerIds],
    gain: null,
  })
  return [
    ...(facts.version === null ? [] : [first({ kind: 'version', number: facts.version }, all)]),
    ...(facts.groups.length < 2
      ? []
      : [first({ kind: 'unlinked', groups: facts.groups.map((group) => [...group]) }, linking(facts))]),
    ...ofCriteria(facts, all),
    ...facts.newcomers.slice(0, MOST_NEWCOMERS).map((newcomer) => {
      const company = facts.reviewerIds.filter((id) => id !== newcomer.reviewerId).slice(0, COMPANY)
      return first({ kind: 'newcomer', ...newcomer }, [newcomer.reviewerId, ...company])
    }),
  ].filter(({ reviewerIds }) => reviewerIds.length > 1)
}

/** Of each group who reviews most. */
function linking({ groups, reviewerIds }: CalibrationFacts): string[] {
  return groups.flatMap((group) => reviewerIds.find((id) => group.includes(id)) ?? []).slice(0, MOST_REVIEWERS)
}

function ofCriteria({ criteria }: CalibrationFacts, reviewerIds: readonly string[]): Suggestion[] {
  const known = criteria.flatMap(({ alpha, low, high, ...criterion }) =>
    criterion.isDominated || alpha === null || low === null || high === null
      ? []
      : [{ ...criterion, alpha, low, high }],
  )
  const most = Math.max(0, ...criteria.map(({ units }) => units))
  if (known.length === 0 && most < FEWEST_UNITS) {
    const count = FEWEST_UNITS - most
    return [
      { reason: { kind: 'tooFew', units: most }, count, channel: null, reviewerIds: [...reviewerIds], gain: null },
    ]
  }
  const of = (kind: 'lowest' | 'widest', criterion: (typeof known)[number] | undefined): Suggestion[] => {
    if (!criterion) return []
    const { channels, criterionId, units, alpha, low, high } = criterion
    const count = Math.max(MORE_UNITS, Math.ceil(units / (1 - LEAST_GAIN) ** 2 - units))
    if (count > MOST_UNITS) return []
    const gain = { width: high - low, expected: expectedWidth(high - low, units, count) }
    const [only, another] = channels
    const channel = only !== undefined && another === undefined ? only : null
    const reason = { kind, criterionId, units, alpha, low, high }
    return [{ reason, count, channel, reviewerIds: [...reviewerIds], gain }]
  }
  const [lowest] = known.filter(({ low }) => low < RELIABLE).toSorted((one, other) => one.alpha - other.alpha)
  const [widest] = known
    .filter(({ low, high }) => high - low > NARROW)
    .toSorted((one, other) => other.high - other.low - (one.high - one.low))
  return [...of('lowest', lowest), ...of('widest', widest === lowest ? undefined : widest)]
}
