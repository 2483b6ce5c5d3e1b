import type { DefinitionPreviewAnswer } from '#contract/definitionPreview.ts'
import { formatCount, formatShare } from '#lib/format.ts'

/** What a preview comes to, verdict first; what it cannot know is said in the same breath. */
export function previewWords({ completeService, agents, movedCount, criteria }: DefinitionPreviewAnswer): string {
  const { before, after } = completeService
  const rate =
    before.rate === null || after.rate === null
      ? 'Too few reviews to tell how complete service would change.'
      : before.k === after.k
        ? `Complete service stays at ${formatShare(before.rate)}.`
        : `Complete service goes from ${formatShare(before.rate)} to ${formatShare(after.rate)}.`
  const moves =
    movedCount === 0
      ? `No mean of ${formatCount(agents)} agents leaves its interval.`
      : `${formatCount(movedCount)} means of ${formatCount(agents)} agents leave the interval they have now.`
  const { unknown } = criteria
  const doubt =
    unknown.length === 0
      ? ''
      : ` ${formatCount(unknown.length)} ${unknown.length === 1 ? 'criterion was never rated and counts' : 'criteria were never rated and count'} like N/A here.`
  return `${rate} ${moves}${doubt}`
}
