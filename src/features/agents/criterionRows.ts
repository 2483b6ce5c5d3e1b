import type { AgentPage } from '#contract/agents.ts'
import type { MeanWithInterval } from '#contract/shapes.ts'
import { type Criterion, type Definition, type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import type { AnswerShare } from '#ui/DistributionBar.tsx'

export interface CriterionRow {
  criterion: Criterion
  dimension: Dimension
  points: MeanWithInterval
  answers: AnswerShare[]
  notApplicable: number
}

const ORDINAL = ['1', '2', '3', '4', '5']
const PASS_FAIL = ['fail', 'pass']

/** The criteria of the present definition in its order, by dimension; ratings of criteria it no longer has are left out. */
export function toCriterionRows(criteria: AgentPage['criteria'], definition: Definition): CriterionRow[] {
  const byId = new Map(criteria.map((one) => [one.criterionId, one]))
  return DIMENSIONS.flatMap((dimension) =>
    definition.criteria
      .filter((criterion) => criterion.dimension === dimension)
      .map((criterion) => {
        const own = byId.get(criterion.id)
        const counts = own?.counts ?? {}
        const scale = criterion.scale === 'ordinal' ? ORDINAL : PASS_FAIL
        const total = scale.reduce((sum, answer) => sum + (counts[answer] ?? 0), 0)
        return {
          criterion,
          dimension,
          points: own?.points ?? { n: 0, mean: null, low: null, high: null, isDegenerate: false },
          answers: scale.map((answer) => {
            const count = counts[answer] ?? 0
            return { answer, count, share: total === 0 ? 0 : count / total }
          }),
          notApplicable: counts['na'] ?? 0,
        }
      }),
  )
}
