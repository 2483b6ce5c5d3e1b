import type { Reviewer, ReviewerLine, Reviewers } from '#contract/reviewers.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCount, formatMove } from '#lib/format.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import { DifferenceLane } from '#ui/DifferenceLane.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import type { PointColumn } from '#ui/pointColumn.ts'
import { consensusWords } from './consensusWords.ts'
import { severityWords } from './reviewerWords.ts'
import { severityReach } from './severityOverTime.ts'
import styles from './Severity.module.css'

interface SeverityCardProps {
  line: ReviewerLine | undefined
  missing: Reviewers['missing']
  found: Reviewer | undefined
  query: FrameQuery
  labels: Record<Dimension, string>
}

interface Part {
  label: string
  model: ReviewerLine['severity']['balanced']
  consensus: Reviewer['consensus']['balanced']
}

/** How strict, told in two ways that fail differently: by the model of everybody, and on the same interactions. */
export function SeverityCard({ line, missing, found, query, labels }: SeverityCardProps) {
  const parts = line && found ? toParts(line, found, labels) : []
  const reach = severityReach(
    parts.flatMap(({ model, consensus }) => [model.low, model.high, consensus.low, consensus.high]),
  )
  const domain = [-reach, reach] as const
  return (
    <ChartFrame
      method="severity"
      title="How strict, told in two ways"
      subtitle="Points above (milder) or below (stricter) the others, with 95% intervals: allowing for which agents they saw, and on the same interactions, which are fewer."
      n={null}
      query={query}
      rows={parts}
      columns={COLUMNS}
      fileName="severity"
      empty="No reviews in these days."
      skeletonHeight={220}
    >
      <ul className={styles.parts}>
        {parts.map(({ label, model, consensus }) => (
          <li key={label}>
            <b>{label}</b>
            <span>Model</span>
            <DifferenceLane value={{ mean: model.value, low: model.low, high: model.high }} domain={domain} />
            <span className={styles.words}>
              {severityWords(model, missing)}
              {model.value !== null && `, n ${formatCount(model.n)}`}
            </span>
            <span>Same interactions</span>
            <DifferenceLane value={consensus} domain={domain} />
            <span className={styles.words}>{consensusWords(consensus)}</span>
          </li>
        ))}
        <li aria-hidden className={styles.ends}>
          <span />
          <span>
            <i>{formatCount(reach)} stricter</i>
            <i>{formatCount(reach)} milder</i>
          </span>
        </li>
      </ul>
    </ChartFrame>
  )
}

function toParts({ severity }: ReviewerLine, { consensus }: Reviewer, labels: Record<Dimension, string>): Part[] {
  return [
    { label: 'All three together', model: severity.balanced, consensus: consensus.balanced },
    ...DIMENSIONS.map((dimension) => ({
      label: labels[dimension],
      model: severity[dimension],
      consensus: consensus[dimension],
    })),
  ]
}

const points = (id: string, label: string, value: (part: Part) => number | null): PointColumn<Part> => ({
  id,
  label,
  value,
  text: (part) => formatMove(value(part)),
  isNumber: true,
})

const COLUMNS: readonly PointColumn<Part>[] = [
  { id: 'of', label: 'Of', value: ({ label }) => label },
  { id: 'n', label: 'n of the model', value: ({ model }) => model.n, isNumber: true },
  points('model', 'By the model', ({ model }) => model.value),
  points('modelLow', 'Low (95%)', ({ model }) => model.low),
  points('modelHigh', 'High (95%)', ({ model }) => model.high),
  { id: 'pairs', label: 'n of the same interactions', value: ({ consensus }) => consensus.n, isNumber: true },
  points('consensus', 'On the same interactions', ({ consensus }) => consensus.mean),
  points('consensusLow', 'Low (95%) of the same', ({ consensus }) => consensus.low),
  points('consensusHigh', 'High (95%) of the same', ({ consensus }) => consensus.high),
]
