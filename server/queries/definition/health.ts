import type { CriterionHealthAnswer } from '#contract/definitionPreview.ts'
import type { DefinitionHealth } from '#domain/definition/health/criterionHealth.ts'
import { rateOf } from '../overviewCells.ts'

/** What was counted, with its intervals. */
export function healthShape({ criteria, ...health }: DefinitionHealth): CriterionHealthAnswer {
  return {
    ...health,
    criteria: criteria.map((criterion) => ({
      ...criterion,
      notApplicable: rateOf(criterion.notApplicable, criterion.n),
    })),
  }
}
