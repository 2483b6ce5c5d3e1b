import { Link } from '@tanstack/react-router'
import type { Reviewer } from '#contract/reviewers.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCount, formatDay, formatMove } from '#lib/format.ts'
import { linkToInteraction } from '#lib/links.ts'
import { useHasRole } from '#lib/session.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import type { PointColumn } from '#ui/pointColumn.ts'
import { consensusTitle } from './consensusWords.ts'
import styles from './Reviewers.module.css'

interface ConsensusCardProps {
  found: Reviewer | undefined
  query: FrameQuery
  labels: Record<Dimension, string>
  timeZone: string
}

type Pair = Reviewer['pairs'][number]
const NO_PAIRS: Pair[] = []

/** What they gave beside others who scored the same interactions. */
export function ConsensusCard({ found, query, labels, timeZone }: ConsensusCardProps) {
  const pairs = found?.pairs ?? NO_PAIRS
  const hasOthers = pairs.some(({ others }) => others !== null)
  // Their own, or as leadership: the right to the numbers alone opens no interaction.
  const isLeader = useHasRole('leadership')
  const canOpen = isLeader || !hasOthers
  return (
    <ChartFrame
      title={found ? consensusTitle(found.consensus, labels) : 'Beside others'}
      subtitle="Own points less the mean of the others who scored the same interaction, as plans had it scored twice."
      n={null}
      query={query}
      rows={pairs}
      columns={columnsOf(labels)}
      fileName="double-scorings"
      empty="No interaction of theirs was scored by somebody else yet."
      skeletonHeight={220}
    >
      <section className={styles.scroller} aria-label="Interactions scored by others too" tabIndex={0}>
        <table className={styles.pairs}>
          <caption className="visually-hidden">Interactions scored by others too</caption>
          <thead>
            <tr>
              <th scope="col">Second scoring</th>
              {hasOthers && <th scope="col">Beside</th>}
              {DIMENSIONS.map((dimension) => (
                <th key={dimension} scope="col">
                  {labels[dimension]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ interactionId, at, others, differences }) => (
              <tr key={interactionId}>
                <th scope="row">
                  {canOpen ? (
                    <Link to={linkToInteraction(interactionId)}>{formatDay(at, timeZone)}</Link>
                  ) : (
                    formatDay(at, timeZone)
                  )}
                </th>
                {hasOthers && <td>{others?.join(', ')}</td>}
                {DIMENSIONS.map((dimension) => (
                  <td key={dimension}>{formatMove(differences[dimension])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={styles.second}>
        {pairs.length === 1 ? '1 interaction' : `${formatCount(pairs.length)} interactions`}, the newest first.
      </p>
    </ChartFrame>
  )
}

function columnsOf(labels: Record<Dimension, string>): PointColumn<Pair>[] {
  return [
    { id: 'interaction', label: 'Interaction', value: ({ interactionId }) => interactionId },
    ...DIMENSIONS.map((dimension): PointColumn<Pair> => ({
      id: dimension,
      label: `${labels[dimension]}: points more than the others`,
      value: ({ differences }) => differences[dimension],
      text: ({ differences }) => formatMove(differences[dimension]),
      isNumber: true,
    })),
  ]
}
