import type { Reviewer } from '#contract/reviewers.ts'
import type { Criterion, Dimension } from '#domain/definition/definition.ts'
import { formatCount, formatMove } from '#lib/format.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import type { PointColumn } from '#ui/pointColumn.ts'
import { readingWords } from './consensusWords.ts'
import styles from './Reviewers.module.css'

interface ReadingsCardProps {
  found: Reviewer | undefined
  query: FrameQuery
  criteria: readonly Criterion[]
  labels: Record<Dimension, string>
}

type Reading = Reviewer['criteria'][number] & { label: string; dimension: Dimension }

/** Which criteria they read differently: those beyond chance are bold and come first. */
export function ReadingsCard({ found, query, criteria, labels }: ReadingsCardProps) {
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]))
  const rows = (found?.criteria ?? []).flatMap((reading): Reading[] => {
    const criterion = byId.get(reading.criterionId)
    return criterion ? [{ ...reading, label: criterion.label, dimension: criterion.dimension }] : []
  })
  const shown = rows.toSorted((one, other) => Number(other.isDifferent ?? false) - Number(one.isDifferent ?? false))
  const different = rows.filter(({ isDifferent }) => isDifferent).length
  return (
    <ChartFrame
      title={titleOf(different, rows)}
      subtitle="Share of 4, 5 and pass beside all other reviewers, over the days of the model. They saw other agents, which is part of it."
      n={null}
      query={query}
      rows={shown}
      columns={COLUMNS}
      fileName="criteria-read"
      empty="Nothing was counted yet. It follows within minutes of the first reviews."
      skeletonHeight={260}
    >
      <ul className={styles.readings}>
        {shown.map((reading) => (
          <li key={reading.criterionId}>
            <span>
              <Glyph dimension={reading.dimension} size={8} />
              <span className="visually-hidden">{labels[reading.dimension]}: </span>
              {reading.label}
            </span>
            <span className={reading.isDifferent ? styles.clear : styles.words}>{readingWords(reading)}</span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  )
}

function titleOf(different: number, rows: readonly Reading[]): string {
  if (rows.every(({ isDifferent }) => isDifferent === null)) return 'Too few ratings to compare criteria'
  if (different === 0) return 'No criterion is read differently by more than chance'
  return different === 1 ? '1 criterion is read differently' : `${formatCount(different)} criteria are read differently`
}

const COLUMNS: readonly PointColumn<Reading>[] = [
  { id: 'criterion', label: 'Criterion', value: ({ label }) => label },
  { id: 'n', label: 'n', value: ({ own }) => own.n, isNumber: true },
  ...(['difference', 'low', 'high'] as const).map((id): PointColumn<Reading> => ({
    id,
    label: { difference: 'Difference (share)', low: 'Low (95%)', high: 'High (95%)' }[id],
    value: (reading) => reading[id],
    text: (reading) => formatMove(reading[id] === null ? null : reading[id] * 100),
    isNumber: true,
  })),
]
