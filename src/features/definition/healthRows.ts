import type { CriterionHealthAnswer } from '#contract/definitionPreview.ts'
import type { Criterion, Definition } from '#domain/definition/definition.ts'
import { FEWEST_REVIEWS } from '#domain/definition/health/fewestReviews.ts'
import { quietWords } from '#domain/definition/health/healthWords.ts'
import { formatCorrelation } from '#lib/format.ts'
import type { AnswerShare } from '#ui/DistributionBar.tsx'
import type { PointColumn } from '#ui/pointColumn.ts'

type CriterionHealth = CriterionHealthAnswer['criteria'][number]

export interface HealthRow extends Omit<CriterionHealth, 'ratings' | 'reasons'> {
  criterion: Criterion
  answers: AnswerShare[]
  needsRework: boolean
  /** Why it should be reworked, or why nothing is said. */
  words: string[]
}

/** The criteria in the order of their need; one that the shown version does not know is left out. */
export function toHealthRows(criteria: readonly CriterionHealth[], definition: Definition): HealthRow[] {
  const byId = new Map(definition.criteria.map((criterion) => [criterion.id, criterion]))
  return criteria.flatMap(({ ratings, reasons, ...health }) => {
    const criterion = byId.get(health.criterionId)
    if (!criterion) return []
    const rated = ratings.reduce((sum, { n }) => sum + n, 0)
    const answers = ratings.map(({ rating, n }) => ({
      answer: String(rating),
      count: n,
      share: rated === 0 ? 0 : n / rated,
    }))
    const words = reasons.length > 0 ? reasons.map(({ message }) => message) : [quietWords(health)]
    return [{ ...health, criterion, answers, needsRework: reasons.length > 0, words }]
  })
}

/** What the page finds, as its title. */
export function healthTitle(n: number, rows: readonly HealthRow[]): string {
  if (n < FEWEST_REVIEWS) return `Too early to say: ${n} of the ${FEWEST_REVIEWS} reviews needed`
  const count = rows.filter(({ needsRework }) => needsRework).length
  if (count === 0) return 'Nothing speaks for reworking a criterion'
  return `${count} of ${rows.length} criteria ${count === 1 ? 'needs' : 'need'} a second look`
}

const countOf = ({ answers }: HealthRow, answer: string) => answers.find((one) => one.answer === answer)?.count ?? null

export const HEALTH_COLUMNS: readonly PointColumn<HealthRow>[] = [
  { id: 'criterion', label: 'Criterion', value: ({ criterion }) => criterion.label },
  { id: 'dimension', label: 'Dimension', value: ({ criterion }) => criterion.dimension },
  { id: 'n', label: 'n', value: ({ n }) => n, isNumber: true },
  { id: 'na', label: 'N/A', value: ({ notApplicable }) => notApplicable.k, isNumber: true },
  ...['1', '2', '3', '4', '5', 'fail', 'pass'].map((answer): PointColumn<HealthRow> => ({
    id: answer,
    label: `Rated ${answer}`,
    value: (row) => countOf(row, answer),
    isNumber: true,
  })),
  ...(['r', 'low', 'high'] as const).map((part): PointColumn<HealthRow> => ({
    id: part,
    label: { r: 'With the rest', low: 'From', high: 'To' }[part],
    value: ({ discrimination }) => discrimination[part],
    text: ({ discrimination }) => formatCorrelation(discrimination[part]),
    isNumber: true,
  })),
  { id: 'pairs', label: 'Reviews with both', value: ({ discrimination }) => discrimination.n, isNumber: true },
  { id: 'disputes', label: 'Disputes', value: ({ disputes }) => disputes, isNumber: true },
  { id: 'words', label: 'Why', value: ({ words }) => words.join(' ') },
]
