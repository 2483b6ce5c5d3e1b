import { Fragment } from 'react'
import type { TeamCriteria } from '#contract/teamCriteria.ts'
import type { Definition, Dimension } from '#domain/definition/definition.ts'
import { formatCount, formatPoints } from '#lib/format.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import { DistributionBar } from '#ui/DistributionBar.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import { IntervalDot } from '#ui/IntervalDot.tsx'
import { meanColumns } from '#ui/meanColumns.ts'
import { MeanText } from '#ui/MeanText.tsx'
import type { PointColumn } from '#ui/pointColumn.ts'
import { domainOf } from '#ui/trackScale.ts'
import styles from './CriteriaCard.module.css'
import type { CriterionRow } from './criterionRows.ts'
import { criteriaWords, teamWords } from './criteriaWords.ts'

interface CriteriaCardProps {
  rows: readonly CriterionRow[]
  team: TeamCriteria | undefined
  definition: Definition | null
  query: FrameQuery
  fileName: string
}

/** How each criterion was rated, and its mean beside the others in the team. */
export function CriteriaCard({ rows, team, definition, query, fileName }: CriteriaCardProps) {
  const domain = domainOf(
    rows.flatMap(({ points, team: others }) => [points.low, points.mean, others?.mean ?? null]),
    [40, 100],
  )
  const hasTeam = team?.missing === null
  const seen = rows.filter(({ points }) => points.n > 0)
  return (
    <ChartFrame
      method="mean"
      title="Criteria"
      subtitle={criteriaWords(team)}
      n={null}
      query={query}
      rows={definition === null ? [] : seen}
      columns={COLUMNS}
      fileName={fileName}
      empty="No ratings in this period under the present definition."
    >
      <div className={styles.grid}>
        <span />
        <span className={styles.head} aria-hidden>
          rated 1 2 3 4 5
        </span>
        <span />
        <span className={`${styles.head} ${styles.value}`}>mean, interval, n</span>
        {rows.map((row, index) => (
          <Fragment key={row.criterion.id}>
            {rows[index - 1]?.dimension !== row.dimension && (
              <DimensionHead
                dimension={row.dimension}
                label={definition?.dimensions[row.dimension].label ?? ''}
                isFirst={index === 0}
              />
            )}
            <span className={styles.label} title={row.criterion.question}>
              {row.criterion.label}
            </span>
            <DistributionBar answers={row.answers} dimension={row.dimension} />
            <IntervalDot
              dimension={row.dimension}
              value={row.points}
              target={hasTeam ? (row.team?.mean ?? null) : (definition?.dimensions[row.dimension].target ?? null)}
              domain={domain}
              laneHeight={26}
            />
            <span className={styles.value} title={row.team ? teamWords(row.team) : undefined}>
              <MeanText value={row.points} hasCount />
              {hasTeam && (
                <span className="visually-hidden">
                  , {row.team ? teamWords(row.team) : 'too few others to compare with'}
                </span>
              )}
            </span>
          </Fragment>
        ))}
      </div>
    </ChartFrame>
  )
}

function DimensionHead({ dimension, label, isFirst }: { dimension: Dimension; label: string; isFirst: boolean }) {
  return (
    <h3 className={isFirst ? styles.dimension : `${styles.dimension} ${styles.ruled}`}>
      <Glyph dimension={dimension} size={8} />
      {label}
    </h3>
  )
}

const countOf = (row: CriterionRow, answer: string) => row.answers.find((one) => one.answer === answer)?.count ?? null

const COLUMNS: readonly PointColumn<CriterionRow>[] = [
  { id: 'criterion', label: 'Criterion', value: ({ criterion }) => criterion.label },
  { id: 'dimension', label: 'Dimension', value: ({ dimension }) => dimension },
  ...['1', '2', '3', '4', '5', 'fail', 'pass'].map((answer): PointColumn<CriterionRow> => ({
    id: answer,
    label: `Rated ${answer}`,
    value: (row) => countOf(row, answer),
    isNumber: true,
  })),
  { id: 'na', label: 'Not applicable', value: ({ notApplicable }) => notApplicable, isNumber: true },
  ...meanColumns<CriterionRow>(({ points }) => points),
  {
    id: 'teamN',
    label: 'n of the others in the team',
    value: ({ team }) => team?.n ?? null,
    text: ({ team }) => (team ? formatCount(team.n) : '–'),
    isNumber: true,
  },
  {
    id: 'teamMean',
    label: 'Mean of the others',
    value: ({ team }) => team?.mean ?? null,
    text: ({ team }) => formatPoints(team?.mean ?? null),
    isNumber: true,
  },
]
