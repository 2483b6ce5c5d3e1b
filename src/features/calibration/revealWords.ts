import type { Calibration, Reveal } from '#contract/calibration.ts'
import type { Agreed } from '#contract/calibrationAgreements.ts'
import type { Rating } from '#domain/definition/definition.ts'
import { formatCount, formatDateTime, formatDay, formatDuration } from '#lib/format.ts'
import { CHANNEL_LABEL } from '#ui/channelLabel.ts'
import type { RevealRow, Side } from './toRevealRows.ts'

const RATING_WORDS: Partial<Record<Rating, string>> = { pass: 'pass', fail: 'fail', na: 'did not apply' }
export const ratingWord = (rating: Rating): string => RATING_WORDS[rating] ?? String(rating)

/** `1 to 4`, `all 3`, `pass and fail`. */
export function spreadWords({ marks, notApplicable, steps }: RevealRow): string {
  const given = marks.filter(({ raters }) => raters.length > 0).map(({ rating }) => ratingWord(rating))
  const [low, high] = [given[0], given.at(-1)]
  if (low === undefined || high === undefined) return 'did not apply'
  if (steps > 0) return typeof marks[0]?.rating === 'number' ? `${low} to ${high}` : `${high} and ${low}`
  return notApplicable.length > 0 ? `${low}, or not at all` : `all ${low}`
}

/** `1–2`, `4`. */
export function sideWords({ low, high }: Pick<Side, 'low' | 'high'>): string {
  return low === high ? ratingWord(low) : `${ratingWord(low)}–${ratingWord(high)}`
}

/** Who gave which rating, for those who do not see the dots. */
export function marksWords({ marks, notApplicable }: RevealRow): string {
  const parts = [...marks, { rating: 'na' as const, raters: notApplicable }].flatMap(({ rating, raters }) => {
    if (raters.length === 0) return []
    const names = raters.map(({ name, isGauge }) => (isGauge ? `${name}, the gauge` : name))
    return [`${ratingWord(rating)}: ${names.join('; ')}`]
  })
  return parts.join('. ')
}

/** What the interaction is, who rated it, and who did not. */
export function ratedWords(
  interaction: Calibration['interactions'][number],
  { reviews, missing }: Reveal,
  { revealedAt, isBlind }: Pick<Calibration, 'revealedAt' | 'isBlind'>,
  timeZone: string,
): string {
  const { channel, durationMs, startedAt } = interaction
  const length = durationMs === null ? '' : `, ${formatDuration(durationMs)}`
  const what = `${CHANNEL_LABEL[channel]}${length}, ${formatDay(startedAt, timeZone)}`
  const by = `Rated ${isBlind ? 'blind ' : ''}by ${formatCount(reviews.length)} of ${formatCount(reviews.length + missing.length)}`
  const without = missing.length === 0 ? '' : ` Missing: ${missing.map(({ name }) => name).join(', ')}.`
  return `${what}. ${by}; revealed ${formatDateTime(revealedAt ?? 0, timeZone)}.${without}`
}

/** What was agreed, or what all gave anyway; null while there is something to agree on. */
export function agreedRating({ marks, sides, notApplicable }: RevealRow, agreed: Agreed | undefined): Rating | null {
  if (agreed) return agreed.rating
  if (sides.length > 0 || notApplicable.length > 0) return null
  return marks.find(({ raters }) => raters.length > 0)?.rating ?? null
}

/** The same, short. */
export function agreedWords(row: RevealRow, agreed: Agreed | undefined): string | null {
  const rating = agreedRating(row, agreed)
  if (rating === null) return null
  return agreed ? ratingWord(rating) : `${ratingWord(rating)}, nothing to discuss`
}

export const NOTE_STATE_WORDS = {
  proposed: 'proposed for the definition',
  taken: 'taken over into the definition',
  dropped: 'not taken over',
} as const

/** Who does what about it, and whether it is done. */
export function followUpWords({ person, text, doneAt }: NonNullable<Agreed['followUp']>): string {
  return doneAt === null ? `${person.name} follows up: ${text}` : `${person.name} has followed up: ${text}`
}

/** Why there is nothing to look at; null when there is. */
export function nothingWords({ reviews }: Reveal): string | null {
  if (reviews.length > 1) return null
  return reviews.length === 0
    ? 'Nobody handed in a rating of this interaction.'
    : `Only ${reviews[0]?.reviewer.name ?? 'one reviewer'} rated this interaction: there is nothing to compare.`
}
