import type { CsatRelation, Relation } from '#contract/serviceFacts.ts'
import { formatCorrelation, formatCount } from '#lib/format.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import { MeanText } from '#ui/MeanText.tsx'
import type { PointColumn } from '#ui/pointColumn.ts'
import { RateText } from '#ui/RateText.tsx'
import styles from './FactCards.module.css'
import { csatTitle, relationNumbers, relationSentence } from './serviceWords.ts'

interface CsatCardProps {
  relation: CsatRelation | undefined
  query: FrameQuery
}

interface Line extends Relation {
  label: string
  unit: string
  note: string
}

/** Do reviews see what customers feel? Between interactions and between agents, never mixed. */
export function CsatCard({ relation, query }: CsatCardProps) {
  const lines = relation ? linesOf(relation) : []
  const { answered } = relation ?? {}
  return (
    <ChartFrame
      method="relation"
      title={csatTitle(relation)}
      subtitle="Balanced score against the customer’s own rating (CSAT): rank correlation, −1 to 1, with its 95% interval."
      n={relation?.betweenInteractions.n ?? null}
      query={query}
      rows={answered && answered.n > 0 ? lines : []}
      columns={COLUMNS}
      fileName="csat"
      empty="No random reviews in this selection. Choose a longer period, or fewer filters."
      skeletonHeight={140}
    >
      {relation && (
        <>
          {lines.map((line) => (
            <RelationLine key={line.unit} line={line} minimum={relation.minimum} />
          ))}
          <p className={styles.small}>
            Answered: <RateText value={relation.answered} /> of {formatCount(relation.answered.n)} reviewed
            interactions. Score where customers answered{' '}
            <MeanText value={relation.scoreAnswered} hasCount isStrong={false} />, where they did not{' '}
            <MeanText value={relation.scoreSilent} hasCount isStrong={false} />.
          </p>
        </>
      )}
    </ChartFrame>
  )
}

function RelationLine({ line, minimum }: { line: Line; minimum: number }) {
  const numbers = relationNumbers(line)
  return (
    <div className={styles.relation}>
      <h3>{line.label}</h3>
      <p>
        {numbers && (
          <>
            <b>{numbers.rho}</b> <i>{numbers.interval},</i> <i>n {formatCount(line.n)}.</i>{' '}
          </>
        )}
        {relationSentence(line, minimum, line.unit)} {numbers && line.note}
      </p>
    </div>
  )
}

function linesOf({ betweenInteractions, betweenAgents }: CsatRelation): Line[] {
  const note = `The interval draws all ${formatCount(betweenInteractions.agents)} agents anew, since interactions of one agent are alike.`
  return [
    { ...betweenInteractions, label: 'Between interactions', unit: 'answered interactions', note },
    { ...betweenAgents, label: 'Between agents', unit: 'agents with five answers or more', note: '' },
  ]
}

const number = (id: 'rho' | 'low' | 'high', label: string): PointColumn<Line> => ({
  id,
  label,
  value: (line) => line[id],
  text: (line) => formatCorrelation(line[id]),
  isNumber: true,
})

const COLUMNS: readonly PointColumn<Line>[] = [
  { id: 'between', label: 'Between', value: ({ unit }) => unit },
  { id: 'n', label: 'n', value: ({ n }) => n, text: ({ n }) => formatCount(n), isNumber: true },
  number('rho', 'Rank correlation'),
  number('low', 'Low (95%)'),
  number('high', 'High (95%)'),
]
