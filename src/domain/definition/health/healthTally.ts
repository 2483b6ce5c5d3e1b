import { addPair, correlationOf, noPairs, type PairMoments } from '../../statistics/correlation.ts'
import { type Criterion, type Definition, type Dimension, DIMENSIONS, type Rating } from '../definition.ts'
import { ON_SCALE } from '../scale.ts'
import type { CriterionHealth, DefinitionHealth } from './criterionHealth.ts'
import { reworkReasons } from './reworkReasons.ts'
import { toShare } from './toShare.ts'

const PAIRS: [Dimension, Dimension][] = [
  ['friendliness', 'responsiveness'],
  ['friendliness', 'outcome'],
  ['responsiveness', 'outcome'],
]

interface Tally {
  counts: Map<Rating, number>
  withRest: PairMoments
  withOthers: Record<Dimension, PairMoments>
}

/** Counts reviews one by one, so that any number of them fits; `health` may be asked at any time. */
export class HealthTally {
  readonly #definition: Definition
  readonly #tallies: Map<string, Tally>
  readonly #halo = PAIRS.map((dimensions) => ({ dimensions, pairs: noPairs() }))
  #n = 0

  constructor(definition: Definition) {
    this.#definition = definition
    this.#tallies = new Map(definition.criteria.map(({ id }) => [id, emptyTally()]))
  }

  /** Counts the ratings of one review, by criterion id; one that is not on its criterion's scale counts as not given. */
  add(ratings: ReadonlyMap<string, Rating>): void {
    this.#n += 1
    const sums = { friendliness: noSum(), responsiveness: noSum(), outcome: noSum() }
    const rated: { criterion: Criterion; share: number; tally: Tally }[] = []
    for (const criterion of this.#definition.criteria) {
      const tally = this.#tallies.get(criterion.id)
      const rating = ratings.get(criterion.id)
      if (!tally || rating === undefined || !(rating === 'na' || ON_SCALE[criterion.scale].includes(rating))) continue
      tally.counts.set(rating, (tally.counts.get(rating) ?? 0) + 1)
      const share = toShare(rating)
      if (share === null) continue
      rated.push({ criterion, share, tally })
      sums[criterion.dimension].weight += criterion.weight
      sums[criterion.dimension].total += criterion.weight * share
    }
    for (const { criterion, share, tally } of rated) addToPairs(criterion, share, tally, sums)
    for (const { dimensions, pairs } of this.#halo) {
      const [one, other] = dimensions.map((dimension) => meanOf(sums[dimension]))
      if (typeof one === 'number' && typeof other === 'number') addPair(pairs, one, other)
    }
  }

  health(): DefinitionHealth {
    const criteria = this.#definition.criteria.flatMap((criterion) => {
      const tally = this.#tallies.get(criterion.id)
      return tally ? [this.#healthOf(criterion, tally)] : []
    })
    return {
      n: this.#n,
      criteria: criteria.toSorted((one, other) => other.weight - one.weight).map(({ health }) => health),
      halo: this.#halo.map(({ dimensions, pairs }) => ({ dimensions, correlation: correlationOf(pairs) })),
    }
  }

  #healthOf(criterion: Criterion, { counts, withRest, withOthers }: Tally) {
    const facts: Omit<CriterionHealth, 'reasons'> = {
      criterionId: criterion.id,
      n: [...counts.values()].reduce((sum, n) => sum + n, 0),
      notApplicable: counts.get('na') ?? 0,
      ratings: ON_SCALE[criterion.scale].map((rating) => ({ rating, n: counts.get(rating) ?? 0 })),
      discrimination: correlationOf(withRest),
      others: DIMENSIONS.filter((dimension) => dimension !== criterion.dimension).map((dimension) => ({
        dimension,
        correlation: correlationOf(withOthers[dimension]),
      })),
      disputes: null,
    }
    const reasons = reworkReasons(criterion, facts, this.#definition.dimensions)
    const weight = reasons.reduce((sum, reason) => sum + reason.weight, 0)
    return { weight, health: { ...facts, reasons: reasons.map(({ code, message }) => ({ code, message })) } }
  }
}

interface Sum {
  weight: number
  total: number
}

function noSum(): Sum {
  return { weight: 0, total: 0 }
}

function emptyTally(): Tally {
  return {
    counts: new Map(),
    withRest: noPairs(),
    withOthers: { friendliness: noPairs(), responsiveness: noPairs(), outcome: noPairs() },
  }
}

function meanOf({ weight, total }: Sum): number | null {
  return weight > 0 ? total / weight : null
}

function addToPairs(criterion: Criterion, share: number, tally: Tally, sums: Record<Dimension, Sum>): void {
  for (const dimension of DIMENSIONS) {
    const { weight, total } = sums[dimension]
    const isOwn = dimension === criterion.dimension
    const others = isOwn
      ? meanOf({ weight: weight - criterion.weight, total: total - criterion.weight * share })
      : meanOf({ weight, total })
    if (others !== null) addPair(isOwn ? tally.withRest : tally.withOthers[dimension], share, others)
  }
}
