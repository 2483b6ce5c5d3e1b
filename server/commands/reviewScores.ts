import type { Channel, Definition } from '#domain/definition/definition.ts'
import type { Answers } from '#domain/scoring/answer.ts'
import { scoreReview } from '#domain/scoring/scoreReview.ts'
import { toHundredths } from '#domain/scoring/toHundredths.ts'

const flag = (is: boolean): 0 | 1 => (is ? 1 : 0)

/** The score columns of a review, from its answers. */
export function reviewScores(definition: Definition, channel: Channel, answers: Readonly<Answers>) {
  const score = scoreReview(definition, channel, answers)
  return {
    friendliness: toHundredths(score.dimensions.friendliness),
    responsiveness: toHundredths(score.dimensions.responsiveness),
    outcome: toHundredths(score.dimensions.outcome),
    balanced: toHundredths(score.balanced),
    overall: toHundredths(score.overall),
    is_critical_failed: flag(score.criticalFailed),
    is_complete_service: score.isCompleteService === null ? null : flag(score.isCompleteService),
  }
}

/** Columns of a review that has no score yet. */
export const NO_SCORES = {
  friendliness: null,
  responsiveness: null,
  outcome: null,
  balanced: null,
  overall: null,
  is_critical_failed: 0,
  is_complete_service: null,
} as const
