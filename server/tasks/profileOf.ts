import { addPair, noPairs } from '#domain/statistics/correlation.ts'
import { meanCI } from '#domain/statistics/meanCI.ts'
import { meanCorrelation } from '#domain/statistics/meanCorrelation.ts'
import { medianInterval } from '#domain/statistics/medianInterval.ts'
import { sampleMoments } from '#domain/statistics/sampleMoments.ts'
import { spreadInterval } from '#domain/statistics/spreadInterval.ts'
import type { Row } from '#server/db/schema.ts'
import type { ProfileContent } from './profileContent.ts'
import { readRatings } from './readRatings.ts'

export type ProfiledReview = Pick<
  Row<'review'>,
  'friendliness' | 'responsiveness' | 'outcome' | 'balanced' | 'active_ms' | 'answers'
>

/** DATA.md: no interval under so many. */
const FEWEST = 5

/** What a person's reviews say of how they review; all but their severity over time, which needs the others'. */
export function profileOf(reviews: readonly ProfiledReview[]): Omit<ProfileContent, 'drift' | 'months'> {
  const ratings: ProfileContent['ratings'] = {}
  const notApplicable = reviews.map(({ answers }) => countRatings(answers, ratings))
  const balanced = sampleMoments(reviews.map(({ balanced }) => (balanced === null ? null : balanced / 100)))
  const isSpread = balanced.sd !== null && balanced.sd > 0 && balanced.n >= FEWEST
  const { n, mean, low, high, isDegenerate } = meanCI(notApplicable)
  const isEnough = n >= FEWEST
  const timed = reviews.map(({ active_ms }) => active_ms).filter((ms) => ms > 0)
  const middle = medianInterval(timed)
  return {
    spread: {
      n: balanced.n,
      sd: balanced.n >= FEWEST ? balanced.sd : null,
      ...(isSpread ? spreadInterval(balanced.sd ?? 0, balanced.n) : { low: null, high: null }),
    },
    notApplicable: {
      n,
      mean: isEnough ? mean : null,
      low: isEnough ? low : null,
      high: isEnough ? high : null,
      isDegenerate,
    },
    halo: meanCorrelation(dimensionPairs(reviews)),
    activeMs: {
      n: timed.length,
      median: middle?.median ?? null,
      low: middle?.low ?? null,
      high: middle?.high ?? null,
    },
    ratings,
  }
}

/** @returns which share of them was N/A; null for a review without any */
function countRatings(answers: string, ratings: ProfileContent['ratings']): number | null {
  let [all, none] = [0, 0]
  readRatings(answers, (criterionId, rating) => {
    const counts = (ratings[criterionId] ??= {})
    counts[rating] = (counts[rating] ?? 0) + 1
    all += 1
    if (rating === 'na') none += 1
  })
  return all === 0 ? null : none / all
}

function dimensionPairs(reviews: readonly ProfiledReview[]) {
  const pairs = [noPairs(), noPairs(), noPairs()]
  for (const { friendliness: f, responsiveness: r, outcome: o } of reviews) {
    for (const [at, [one, other]] of [[f, r] as const, [f, o] as const, [r, o] as const].entries()) {
      const moments = pairs[at]
      if (moments && one !== null && other !== null) addPair(moments, one, other)
    }
  }
  return pairs
}
