import type { ServiceLine } from '#contract/serviceLine.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'
import { standingOf } from '#lib/standing.ts'

/** What the intervals allow to say, in the order it is read. */
export const GROUPS = ['above', 'at', 'below', 'early'] as const
export type Group = (typeof GROUPS)[number]

export type Targets = Record<Dimension, number>

/** The dimensions on show. */
export const shownDimensions = (dimension: Dimension | 'all'): readonly Dimension[] =>
  dimension === 'all' ? DIMENSIONS : [dimension]

/**
 * The group a row stands in: one clearly below in a single dimension is below, only one clearly above in all is above.
 * A dimension with too few reviews, or no variation, says nothing of the row, unless another one is clearly below.
 */
export function groupOf(
  { dimensions }: Pick<ServiceLine, 'dimensions'>,
  targets: Targets,
  shown: readonly Dimension[],
): Group {
  const standings = shown.map((dimension) => standingOf(dimensions[dimension], targets[dimension]))
  if (standings.includes('below')) return 'below'
  if (standings.includes('unknown')) return 'early'
  return standings.every((standing) => standing === 'above') ? 'above' : 'at'
}

/** What stands above a group. */
export function groupLabel(group: Group, shown: readonly Dimension[]): string {
  const isOne = shown.length === 1
  switch (group) {
    case 'above':
      return isOne ? 'Clearly above target' : 'Clearly above target in all three'
    case 'at':
      return 'At target, within what we can tell'
    case 'below':
      return isOne ? 'Clearly below target' : 'Clearly below target in at least one'
    case 'early':
      return `Too early to say: fewer than ${MINIMUM_N.comparison} reviews, or no variation seen`
  }
}

/** The finding of the rows: how many stand where. */
export function groupSentence(groups: readonly Group[], by: 'agent' | 'team'): string {
  const count = (group: Group) => groups.filter((one) => one === group).length
  const noun = (n: number) => `${n} ${by}${n === 1 ? '' : 's'}`
  const [above, below, early] = [count('above'), count('below'), count('early')]
  if (early === groups.length)
    return `Too early to say anything of ${groups.length === 1 ? `this ${by}` : `these ${by}s`}`
  const parts = [
    ...(below > 0 ? [`${noun(below)} clearly below target`] : []),
    ...(above > 0 ? [`${below > 0 ? above : noun(above)} clearly above`] : []),
  ]
  return parts.length === 0 ? `No ${by} is clearly off target` : parts.join(', ')
}
