import { IconShieldX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Review } from '#contract/reviews.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { dimensionTargets } from '#lib/dimensionLabels.ts'
import { formatPoints } from '#lib/format.ts'
import { linkToReviewing } from '#lib/links.ts'
import { useSession } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { DimensionChord } from '#ui/DimensionChord.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import styles from './ReviewReadPage.module.css'
import { verdictWords } from './reviewWords.ts'

const LANE = 26

/** The verdict, then the three scores on one scale against their targets. */
export function ScoreCard({ review }: { review: Review }) {
  const { score, definition, reviewer, status } = review
  const isOwnDraft = useSession().person?.id === reviewer.id && status === 'draft'
  return (
    <Card title="Scores" right={<span className="small mute">Definition {definition.number}</span>}>
      <p className={styles.verdict} data-critical={score?.criticalFailed || undefined}>
        {score?.criticalFailed && <IconShieldX size={17} stroke={1.7} aria-hidden />}
        {verdictWords(review)}
      </p>
      {isOwnDraft && (
        <Link to={linkToReviewing(review.id)} className="link">
          Go on with this review
        </Link>
      )}
      {score && (
        <div className={styles.scores}>
          <dl>
            {DIMENSIONS.map((dimension) => (
              <div key={dimension} style={{ height: LANE }}>
                <dt>
                  <Glyph dimension={dimension} size={8} />
                  {definition.content.dimensions[dimension].label}
                </dt>
                <dd className="num">{formatPoints(score.dimensions[dimension])}</dd>
              </div>
            ))}
          </dl>
          <DimensionChord
            values={singleValues(score.dimensions)}
            targets={dimensionTargets(definition.content)}
            domain={[0, 104]}
            laneHeight={LANE}
          />
        </div>
      )}
    </Card>
  )
}

function singleValues(scores: Record<Dimension, number | null>) {
  const single = (mean: number | null) => ({ mean, low: null, high: null })
  return {
    friendliness: single(scores.friendliness),
    responsiveness: single(scores.responsiveness),
    outcome: single(scores.outcome),
  }
}
