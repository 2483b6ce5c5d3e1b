import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CoachingEvidence, CoachingNeed } from '#contract/coaching.ts'
import { reasonKey } from '#domain/coaching/reasonKeys.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { DrillPanel } from '#drilldown/DrillPanel.tsx'
import { ReviewTable } from '#drilldown/ReviewTable.tsx'
import { subjectOf } from '#drilldown/reviewWords.ts'
import { formatCount, formatMove, formatPoints } from '#lib/format.ts'
import { linkToReview } from '#lib/links.ts'
import { FrameBody } from '#ui/FrameBody.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import { evidenceQuery } from './api.ts'
import styles from './EvidencePanel.module.css'
import { reasonWords } from '#lib/reasonWords.ts'

interface EvidencePanelProps {
  need: CoachingNeed
  targets: Record<Dimension, number>
  labels: Record<Dimension, string>
  timeZone: string
  onClose: () => void
}

/** What stands behind the words: the moments, the criteria that cost most, and the lowest interactions. */
export function EvidencePanel({ need, targets, labels, timeZone, onClose }: EvidencePanelProps) {
  const about = need.main ?? 'critical'
  const query = useQuery(evidenceQuery(need.agent.id, about))
  const evidence = query.data
  return (
    <DrillPanel
      title={`${need.agent.name}, ${need.main ? labels[need.main].toLowerCase() : 'critical checks'}`}
      subtitle={need.reasons.map((reason) => (
        <span key={reasonKey(reason)} className={styles.reason}>
          {reasonWords(reason, labels)}
        </span>
      ))}
      onClose={onClose}
    >
      <FrameBody
        query={query}
        isEmpty={evidence?.lowest.length === 0}
        empty="No interaction of these weeks that you may open."
        skeletonHeight={240}
      >
        {evidence && (
          <>
            <Moments lowest={evidence.lowest} />
            <Costs criteria={evidence.criteria} />
            <h3 className={styles.listTitle}>The lowest interactions</h3>
            <ReviewTable
              caption="The lowest interactions"
              rows={evidence.lowest}
              targets={targets}
              labels={labels}
              timeZone={timeZone}
            />
          </>
        )}
      </FrameBody>
    </DrillPanel>
  )
}

function Moments({ lowest }: { lowest: CoachingEvidence['lowest'] }) {
  const marked = lowest.filter(({ moments }) => moments.length > 0)
  if (marked.length === 0) return null
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>Moments to talk about</h3>
      <ul className={styles.moments}>
        {marked.flatMap((row) =>
          row.moments.map(({ criterion, label }) => (
            <li key={`${row.id} ${criterion}`}>
              <Link to={linkToReview(row.id)} title={subjectOf(row)}>
                <b>{criterion}</b> “{label}”
              </Link>
            </li>
          )),
        )}
      </ul>
    </section>
  )
}

function Costs({ criteria }: { criteria: CoachingEvidence['criteria'] }) {
  if (criteria.length === 0) return null
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>
        What costs most <span>points of the dimension, against all agents</span>
      </h3>
      <ul className={styles.costs}>
        {criteria.map(({ criterionId, dimension, label, n, mean, usual, cost }) => (
          <li key={criterionId}>
            <Glyph dimension={dimension} size={7} />
            <span>{label}</span>
            <b className="num">{formatMove(cost)}</b>
            <span className={styles.quiet}>
              {formatPoints(mean)}, usual {formatPoints(usual)}, n {formatCount(n)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
