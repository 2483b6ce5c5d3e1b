import type { Interaction, InteractionRow } from '#contract/interactions.ts'
import type { Review } from '#contract/reviews.ts'
import { type Definition, DIMENSIONS, type Rating } from '#domain/definition/definition.ts'
import { formatCount, formatDateTime, formatDuration, formatPoints, formatWait } from '#lib/format.ts'
import { CHANNEL_LABEL } from '#ui/channelLabel.ts'

export const STATUS_WORDS: Record<Review['status'], string> = {
  draft: 'Draft',
  submitted: 'Submitted',
  published: 'Published',
  acknowledged: 'Acknowledged',
  disputed: 'Disputed',
  decided: 'Dispute decided',
  withdrawn: 'Withdrawn',
}

export const STATE_LABEL: Record<InteractionRow['state'], string> = {
  none: 'Not reviewed',
  queued: 'In the queue',
  reviewed: 'Reviewed',
}

/** `2 of 5`, as it was given. */
export function csatWords(csat: { score: number; max: number } | null): string {
  return csat === null ? '–' : `${csat.score} of ${csat.max}`
}

const RATING_WORDS: Partial<Record<Rating, string>> = { pass: 'Pass', fail: 'Fail', na: 'N/A' }
export const ratingWords = (rating: Rating | null): string =>
  rating === null ? 'Not rated' : (RATING_WORDS[rating] ?? String(rating))

/** `Call · 18 Nov 14:06 · 6:48 · HE-48213`. */
export function interactionWords(interaction: Interaction, timeZone: string): string {
  const { channel, startedAt, durationMs, turns, externalId } = interaction
  const isCall = channel === 'call'
  const length = durationMs === null ? null : isCall ? formatDuration(durationMs) : formatWait(durationMs)
  const messages = isCall || turns === 0 ? null : turns === 1 ? '1 message' : `${formatCount(turns)} messages`
  return [CHANNEL_LABEL[channel], formatDateTime(startedAt, timeZone), length, messages, externalId]
    .filter((part) => part !== null)
    .join(' · ')
}

/** The verdict before the numbers. */
export function verdictWords({ score, definition }: Pick<Review, 'score' | 'definition'>): string {
  if (score === null) return 'Not submitted yet, so there is no score.'
  if (score.criticalFailed) return 'A critical check failed, so this was not complete service.'
  if (score.isCompleteService === true) return 'Complete service: every dimension reached its target.'
  const below = belowTarget(score.dimensions, definition.content)
  if (below.length > 0) return `Not complete service: ${below.join(', ')}.`
  return 'Too little applied to say whether this was complete service.'
}

function belowTarget(scores: NonNullable<Review['score']>['dimensions'], definition: Definition): string[] {
  return DIMENSIONS.flatMap((dimension) => {
    const { label, target } = definition.dimensions[dimension]
    const score = scores[dimension]
    return score !== null && score < target
      ? [`${label.toLowerCase()} ${formatPoints(score)} is below ${formatPoints(target)}`]
      : []
  })
}
