import type { ReviewerLine } from '#contract/reviewers.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCorrelation, formatCount, formatDuration, formatMove, formatPoints, formatShare } from '#lib/format.ts'
import type { PointColumn } from '#ui/pointColumn.ts'

type Column = PointColumn<ReviewerLine>

/** The same as numbers: for the table of points and the file. */
export function reviewerPointColumns(labels: Record<Dimension, string>): Column[] {
  const names = { ...labels, balanced: 'All' }
  return [
    { id: 'name', label: 'Reviewer', value: ({ reviewer }) => reviewer.name },
    { id: 'n', label: 'n', value: ({ n }) => n, text: ({ n }) => formatCount(n), isNumber: true },
    ...[...DIMENSIONS, 'balanced' as const].flatMap((part) =>
      (['value', 'low', 'high'] as const).map((end) =>
        numeric(
          `${part}.${end}`,
          `${names[part]}: ${END_WORDS[end]}`,
          ({ severity }) => severity[part][end],
          formatMove,
        ),
      ),
    ),
    numeric('drift', 'Drift a month', ({ profile }) => profile?.drift.slope ?? null, formatMove),
    numeric('spread', 'Spread', ({ profile }) => profile?.spread.sd ?? null, formatPoints),
    numeric('notApplicable', 'N/A', ({ profile }) => profile?.notApplicable.mean ?? null, formatShare),
    numeric('halo', 'Halo', ({ profile }) => profile?.halo.r ?? null, formatCorrelation),
    numeric('time', 'Active time', ({ profile }) => profile?.activeMs.median ?? null, formatDuration),
  ]
}

const END_WORDS = { value: 'points milder', low: 'low (95%)', high: 'high (95%)' } as const

function numeric(
  id: string,
  label: string,
  value: (line: ReviewerLine) => number | null,
  words: (value: number | null) => string,
): Column {
  return { id, label, value, text: (line) => words(value(line)), isNumber: true }
}
