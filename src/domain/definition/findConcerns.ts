import { channelName } from './checkBreadth.ts'
import { type Definition, type Dimension, DIMENSIONS } from './definition.ts'
import type { DefinitionProblem } from './definitionProblem.ts'
import { shortName } from './limits.ts'
import { estimateReviewTime, type ReviewPace } from './reviewTime.ts'

/** What may be published, but only by somebody who says that it is meant so. */
export interface DefinitionConcern extends DefinitionProblem {
  /** Names the concern when it is confirmed; the same concern keeps its code while one edits. */
  code: string
}

const LEAST_SHARE = 0.15

/**
 * What to confirm before publishing, in the order of the page.
 * @param pace what reviewing took so far; null when nothing was measured
 */
export function findConcerns(definition: Definition, pace: ReviewPace | null): DefinitionConcern[] {
  return [
    ...checkReviewTime(definition, pace),
    ...DIMENSIONS.flatMap((dimension) => checkShare(definition, dimension)),
    ...definition.criteria.flatMap((criterion): DefinitionConcern[] => {
      if (criterion.weight > 0 || criterion.isCritical) return []
      const message = `“${shortName(criterion.label)}” weighs 0 and is not critical: it is asked, but changes no score.`
      return [concern(`noWeight:${criterion.id}`, message, criterion.dimension, criterion.id)]
    }),
  ]
}

function checkShare({ dimensions }: Definition, dimension: Dimension): DefinitionConcern[] {
  // Weights that make no share are problems, not concerns.
  if (!DIMENSIONS.every((each) => dimensions[each].weight > 0)) return []
  const total = DIMENSIONS.reduce((sum, each) => sum + dimensions[each].weight, 0)
  const { label, weight } = dimensions[dimension]
  if (!(weight / total < LEAST_SHARE)) return []
  const percent = Math.floor((100 * weight) / total)
  const message = `“${shortName(label)}” has ${percent} % of the weight: under 15 % it hardly counts. Is that meant?`
  return [concern(`lowShare:${dimension}`, message, dimension)]
}

function checkReviewTime(definition: Definition, pace: ReviewPace | null): DefinitionConcern[] {
  const time = estimateReviewTime(definition, pace)
  const { reviewMinutes } = definition
  if (!time || reviewMinutes === null || time.ms <= reviewMinutes * 60_000) return []
  const minutes = Math.ceil(time.ms / 60_000)
  const basis =
    time.measuredOn === null ? 'assuming 20 seconds each' : `at the pace of ${time.measuredOn} measured reviews`
  const message = `${time.criteria} criteria on ${channelName(time.channel)} take about ${minutes} minutes, ${basis}; a reviewer has ${reviewMinutes}.`
  return [concern('reviewTime', message)]
}

function concern(
  code: string,
  message: string,
  dimension: Dimension | null = null,
  criterionId: string | null = null,
): DefinitionConcern {
  return { code, dimension, criterionId, message }
}
