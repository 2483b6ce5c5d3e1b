import type { Correlation } from '../../statistics/correlation.ts'
import { wilsonInterval } from '../../statistics/wilsonInterval.ts'
import type { Criterion, Definition } from '../definition.ts'
import type { CriterionHealth, ReworkReason } from './criterionHealth.ts'
import { FEWEST_REVIEWS } from './fewestReviews.ts'
import { tellCorrelation } from './tellCorrelation.ts'

const UNUSED_FROM = 50
/** A share is only called high when even the lower bound of its interval is. */
const MANY_NOT_APPLICABLE = 0.4
const ONE_RATING = { ordinal: 0.8, passFail: 0.97 }
/** Item–rest correlations under this are commonly called poor (Nunnally & Bernstein 1994, ch. 8). */
const WEAK = 0.2

type Facts = Omit<CriterionHealth, 'reasons'>
type Weighed = ReworkReason & { weight: number }

/** What speaks for reworking a criterion, weightiest first. */
export function reworkReasons(criterion: Criterion, facts: Facts, dimensions: Definition['dimensions']): Weighed[] {
  const own = dimensions[criterion.dimension].label
  const reasons = [
    ...directionReasons(facts.discrimination, own),
    ...elsewhereReasons(facts, dimensions, own),
    ...notApplicableReasons(facts),
    ...spreadReasons(criterion, facts),
  ]
  return reasons.toSorted((one, other) => other.weight - one.weight)
}

function directionReasons(correlation: Correlation, own: string): Weighed[] {
  const { n, r, high } = correlation
  if (n < FEWEST_REVIEWS || r === null || high === null || high >= WEAK) return []
  return high < 0
    ? [
        {
          code: 'reversed',
          weight: 5,
          message: `Rated high where the rest of “${own}” is rated low (${tellCorrelation(correlation)}): is the scale read the other way round?`,
        },
      ]
    : [
        {
          code: 'weak',
          weight: 3,
          message: `Says little about the rest of “${own}” (${tellCorrelation(correlation)}): perhaps reviewers read it differently, or it measures something else.`,
        },
      ]
}

function elsewhereReasons(
  { discrimination, others }: Facts,
  dimensions: Definition['dimensions'],
  own: string,
): Weighed[] {
  const [other] = others.toSorted((one, two) => (two.correlation.r ?? -2) - (one.correlation.r ?? -2))
  if (!other || other.correlation.n < FEWEST_REVIEWS || discrimination.n < FEWEST_REVIEWS) return []
  if ((other.correlation.low ?? -1) <= (discrimination.high ?? 1)) return []
  const name = dimensions[other.dimension].label
  return [
    {
      code: 'elsewhere',
      weight: 4,
      message: `Goes with “${name}” (${tellCorrelation(other.correlation)}) more than with the rest of “${own}” (${tellCorrelation(discrimination)}): it may belong there, or be rated by general impression.`,
    },
  ]
}

function notApplicableReasons({ n, notApplicable }: Facts): Weighed[] {
  const low = wilsonInterval(notApplicable, n)?.low ?? 0
  if (n < FEWEST_REVIEWS || low <= MANY_NOT_APPLICABLE) return []
  const message = `N/A in ${notApplicable} of ${n} reviews: perhaps it belongs on fewer channels, or behind a condition.`
  return [{ code: 'manyNotApplicable', weight: 3, message }]
}

function spreadReasons({ scale, isCritical }: Criterion, { n, notApplicable, ratings }: Facts): Weighed[] {
  const rated = n - notApplicable
  const most = ratings.reduce((one, other) => (other.n > one.n ? other : one), { rating: ratings[0]?.rating, n: 0 })
  const low = wilsonInterval(most.n, rated)?.low ?? 0
  // A critical check that is nearly always kept does its work.
  if (rated >= FEWEST_REVIEWS && low > ONE_RATING[scale] && !(isCritical && most.rating === 'pass')) {
    const message = `Rated ${most.rating} in ${most.n} of ${rated} reviews: it tells hardly anybody apart.`
    return [{ code: 'oneRating', weight: 3, message }]
  }
  const unused = ratings.filter((each) => each.n === 0).map(({ rating }) => rating)
  if (scale === 'passFail' || rated < UNUSED_FROM || unused.length === 0) return []
  const message = `Never rated ${unused.join(' or ')} in ${rated} reviews: say in the anchors when that is right, or make it pass/fail.`
  return [{ code: 'unused', weight: 1, message }]
}
