import type { AgentPage } from '#contract/agents.ts'
import type { TeamCriteria } from '#contract/teamCriteria.ts'
import type { MeanWithInterval } from '#contract/shapes.ts'
import { type Criterion, type Definition, type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'
import type { AnswerShare } from '#ui/DistributionBar.tsx'

export interface CriterionRow {
  criterion: Criterion
  dimension: Dimension
  points: MeanWithInterval
  /** Of the others in the team; null where it is not known, or too few to compare with. */
  team: MeanWithInterval | null
  answers: AnswerShare[]
  notApplicable: number
}

const ORDINAL = ['1', '2', '3', '4', '5']
const PASS_FAIL = ['fail', 'pass']

/** The criteria of the present definition in its order, by dimension; ratings of criteria it no longer has are left out. */
export function toCriterionRows(
  criteria: AgentPage['criteria'],
  definition: Definition,
  team: TeamCriteria['criteria'] = [],
): CriterionRow[] {
  const byId = new Map(criteria.map((one) => [one.criterionId, one]))
  const ofTeam = new Map(team.map(({ criterionId, points }) => [criterionId, points]))
  return DIMENSIONS.flatMap((dimension) =>
    definition.criteria
      .filter((criterion) => criterion.dimension === dimension)
      .map((criterion) => {
        const own = byId.get(criterion.id)
        const counts = own?.counts ?? {}
        const scale = criterion.scale === 'ordinal' ? ORDINAL : PASS_FAIL
        const total = scale.reduce((sum, answer) => sum + (counts[answer] ?? 0), 0)
        const others = ofTeam.get(criterion.id)
        return {
          criterion,
          dimension,
          points: own?.points ?? { n: 0, mean: null, low: null, high: null, isDegenerate: false },
          team: others && others.n >= MINIMUM_N.comparison ? others : null,
          answers: scale.map((answer) => {
            const count = counts[answer] ?? 0
            return { answer, count, share: total === 0 ? 0 : count / total }
          }),
          notApplicable: counts['na'] ?? 0,
        }
      }),
  )
}
