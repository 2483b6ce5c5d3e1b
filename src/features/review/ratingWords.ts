import type { Criterion, Rating } from '#domain/definition/definition.ts'

/** As printed on its button. */
export function ratingLabel(rating: Rating): string {
  if (rating === 'pass') return 'Pass'
  if (rating === 'fail') return 'Fail'
  return rating === 'na' ? 'N/A' : String(rating)
}

/** What a criterion can be rated, in the order of its buttons. */
export function ratingsOf({ scale, allowsNotApplicable }: Criterion): Rating[] {
  const ratings: Rating[] = scale === 'ordinal' ? [1, 2, 3, 4, 5] : ['pass', 'fail']
  return allowsNotApplicable ? [...ratings, 'na'] : ratings
}
