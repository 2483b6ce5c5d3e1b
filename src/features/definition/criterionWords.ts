import { type Anchor, CHANNELS, type Criterion, type Definition, type Rating } from '#domain/definition/definition.ts'
import { ON_SCALE } from '#domain/definition/scale.ts'
import { CHANNEL_LABEL } from '#ui/channelLabel.ts'

/** The three that stand side by side: not met, partly met, fully met. Pass/fail has no middle. */
export type Level = 'low' | 'middle' | 'high'
export const LEVELS: readonly { level: Level; rating: 1 | 3 | 5; words: string }[] = [
  { level: 'low', rating: 1, words: 'not met' },
  { level: 'middle', rating: 3, words: 'partly met' },
  { level: 'high', rating: 5, words: 'fully met' },
]
const AT_LEVEL: Record<Criterion['scale'], Record<Level, Rating | null>> = {
  ordinal: { low: 1, middle: 3, high: 5 },
  passFail: { low: 'fail', middle: null, high: 'pass' },
}

/** What one sees at a level; null where the scale has none or nobody wrote it. */
export function anchorAt({ scale, anchors }: Criterion, level: Level): Anchor | null {
  return anchors.find(({ rating }) => rating === AT_LEVEL[scale][level]) ?? null
}

/** From the lowest rating to the highest, N/A last. */
export function anchorsInOrder({ scale, anchors }: Criterion): Anchor[] {
  const order: Rating[] = [...ON_SCALE[scale], 'na']
  return anchors.toSorted((one, other) => order.indexOf(one.rating) - order.indexOf(other.rating))
}

export function ratingWord(rating: Rating): string {
  if (rating === 'na') return 'N/A'
  return typeof rating === 'number' ? String(rating) : rating === 'pass' ? 'Pass' : 'Fail'
}

/** The rules of a criterion, as sentences; nothing is said of what is usual. */
export function criterionNotes(
  { channels, condition, requires, isCritical, weight, allowsNotApplicable, rootCauses }: Criterion,
  { criteria }: Definition,
): string[] {
  const other = condition ? criteria.find(({ id }) => id === condition.criterionId) : undefined
  const wanted = [requires?.note && 'a note', requires?.evidence && 'evidence'].filter((part) => part)
  return [
    isCritical && 'Critical: failing it sets the interaction to 0 and is reported as a rate of its own.',
    weight === 0 && !isCritical && 'Asked, but moves no score.',
    channels.length < CHANNELS.length &&
      `For ${channels.map((channel) => CHANNEL_LABEL[channel].toLowerCase()).join(', ')}.`,
    condition && other && `Asked when “${other.label}” is rated ${condition.ratings.map(ratingWord).join(' or ')}.`,
    requires &&
      wanted.length > 0 &&
      `${requires.atOrBelow === 'fail' ? 'When failed' : `At ${requires.atOrBelow} or below`} it needs ${wanted.join(' and ')}.`,
    !allowsNotApplicable && 'Always applies.',
    rootCauses.length > 0 && `Causes when it is low: ${rootCauses.map(({ label }) => label).join(', ')}.`,
  ].filter((note) => typeof note === 'string')
}
