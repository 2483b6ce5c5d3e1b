import type { Criterion, Definition, Dimension } from '#domain/definition/definition.ts'
import { DIMENSIONS } from '#domain/definition/definition.ts'

interface ShownCriterion {
  criterion: Criterion
  /** Of the weight inside its dimension; null when nothing there has any. */
  share: number | null
  /** The heading that begins with it. */
  section: string | null
}

/** The criteria of one dimension in their order, with what stands beside and above each. */
export function criteriaOf({ criteria }: Definition, dimension: Dimension): ShownCriterion[] {
  const own = criteria.filter((criterion) => criterion.dimension === dimension)
  const total = own.reduce((sum, { weight }) => sum + weight, 0)
  return own.map((criterion, index) => ({
    criterion,
    share: total > 0 ? criterion.weight / total : null,
    section: criterion.section === own[index - 1]?.section ? null : criterion.section,
  }))
}

/** How much of the whole a dimension is; null when nothing weighs anything. */
export function dimensionShare({ dimensions }: Definition, dimension: Dimension): number | null {
  const total = DIMENSIONS.reduce((sum, each) => sum + dimensions[each].weight, 0)
  return total > 0 ? dimensions[dimension].weight / total : null
}

/** One sentence on what complete service takes. */
export function targetWords({ dimensions }: Definition): string {
  const [first, ...rest] = DIMENSIONS.map((dimension) => dimensions[dimension])
  const isEqual = rest.every(({ target }) => target === first?.target)
  const reached = isEqual
    ? `each dimension reaches ${first?.target}`
    : DIMENSIONS.map((each) => `${dimensions[each].label} reaches ${dimensions[each].target}`).join(', ')
  return `All three count. A high score in one never makes up for a low score in another, so an interaction is complete only when ${reached}.`
}
