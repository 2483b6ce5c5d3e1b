import type { Reveal } from '#contract/calibration.ts'
import { ratingValue } from '#domain/calibration/ratedReview.ts'
import type { Channel, Criterion, Rating } from '#domain/definition/definition.ts'
import { ON_SCALE } from '#domain/definition/scale.ts'
import type { Answer } from '#domain/scoring/answer.ts'

interface Rater {
  id: string
  name: string
  isGauge: boolean
}

export interface RatedAnswer {
  rater: Rater
  answer: Answer
}

/** Those who rated low, or high, with what they saw. */
export interface Side {
  low: Rating
  high: Rating
  answers: RatedAnswer[]
}

export interface RevealRow {
  criterion: Criterion
  /** Who gave each rating of the scale, the gauge first. */
  marks: { rating: Rating; raters: Rater[] }[]
  /** Who said it did not apply. */
  notApplicable: Rater[]
  /** Steps between the lowest and the highest rating; pass and fail are the whole scale apart. */
  steps: number
  /** Low and high; none when all rated alike. */
  sides: Side[]
}

/** One row a criterion that somebody rated: the widest disagreement first, then the most divided, then as defined. */
export function toRevealRows({ definition, reviews }: Reveal, channel: Channel, gaugeId: string | null): RevealRow[] {
  const rows = definition.content.criteria
    .filter((criterion) => criterion.channels.includes(channel))
    .map((criterion) => rowOf(criterion, answersTo(criterion, reviews, gaugeId)))
    .filter(({ marks, notApplicable }) => notApplicable.length > 0 || marks.some(({ raters }) => raters.length > 0))
  return rows.toSorted((one, other) => other.steps - one.steps || dividedBy(other) - dividedBy(one))
}

function answersTo({ id }: Criterion, reviews: Reveal['reviews'], gaugeId: string | null): RatedAnswer[] {
  return reviews
    .flatMap(({ reviewer, answers }): RatedAnswer[] => {
      const answer = answers[id]
      return answer && answer.rating !== null
        ? [{ rater: { ...reviewer, isGauge: reviewer.id === gaugeId }, answer }]
        : []
    })
    .toSorted((one, other) => Number(other.rater.isGauge) - Number(one.rater.isGauge))
}

function rowOf(criterion: Criterion, answers: readonly RatedAnswer[]): RevealRow {
  const scale = ON_SCALE[criterion.scale]
  const gave = (rating: Rating) => answers.filter(({ answer }) => answer.rating === rating).map(({ rater }) => rater)
  const marks = scale.map((rating) => ({ rating, raters: gave(rating) }))
  const places = marks.flatMap(({ raters }, at) => (raters.length > 0 ? [at] : []))
  const width = (places.at(-1) ?? 0) - (places[0] ?? 0)
  return {
    criterion,
    marks,
    notApplicable: gave('na'),
    steps: criterion.scale === 'passFail' ? width * 4 : width,
    sides: width === 0 ? [] : sidesOf(answers, scale.slice(places[0], (places.at(-1) ?? 0) + 1)),
  }
}

/** Parted in the middle of what was given; the middle rating itself goes with the low. */
function sidesOf(answers: readonly RatedAnswer[], given: readonly Rating[]): Side[] {
  const half = Math.ceil(given.length / 2)
  return [given.slice(0, half), given.slice(half)].flatMap((ratings): Side[] => {
    const own = answers
      .filter(({ answer }) => answer.rating !== null && ratings.includes(answer.rating))
      .toSorted((one, other) => (ratingValue(one.answer.rating) ?? 0) - (ratingValue(other.answer.rating) ?? 0))
    const [low, high] = [own[0]?.answer.rating, own.at(-1)?.answer.rating]
    return low == null || high == null ? [] : [{ low, high, answers: own }]
  })
}

/** Share that did not give the commonest answer; "did not apply" is one of them. */
function dividedBy({ marks, notApplicable }: RevealRow): number {
  const counts = [...marks.map(({ raters }) => raters.length), notApplicable.length]
  const total = counts.reduce((sum, count) => sum + count, 0)
  return 1 - Math.max(...counts) / total
}
