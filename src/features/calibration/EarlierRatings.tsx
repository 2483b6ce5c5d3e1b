import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { Calibration, Reveal } from '#contract/calibration.ts'
import type { Interaction } from '#contract/interactions.ts'
import { linkToCalibration } from '#lib/links.ts'
import { useTimeZone } from '#lib/session.ts'
import { EvidenceChip } from '#recording/EvidenceChip.tsx'
import { evidenceWhen } from '#recording/evidenceWhen.ts'
import { InteractionSide } from '#recording/InteractionSide.tsx'
import { useReading } from '#recording/useReading.ts'
import { Card } from '#ui/Card.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import { PageHead } from '#ui/PageHead.tsx'
import { Problem } from '#ui/Problem.tsx'
import { earlierQuery, interactionQuery } from './api.ts'
import styles from './Calibration.module.css'
import { ratingWord } from './revealWords.ts'

interface EarlierRatingsProps {
  session: Calibration
  shown: Calibration['interactions'][number]
}

/** What was rated before, where a review is scored again with it in sight. */
export function EarlierRatings({ session, shown }: EarlierRatingsProps) {
  const reveal = useQuery(earlierQuery(session.id, shown.id))
  const interaction = useQuery(interactionQuery(shown.id))
  return (
    <>
      <PageHead
        title={`${session.reviewed?.name ?? ''} on ${shown.number}`}
        actions={
          <Link className="link small" to={linkToCalibration(session.id)} search={{}}>
            Back to what is yours to rate
          </Link>
        }
      />
      <Problem error={reveal.error ?? interaction.error} />
      {reveal.data && interaction.data && <Earlier reveal={reveal.data} interaction={interaction.data} />}
    </>
  )
}

function Earlier({ reveal, interaction }: { reveal: Reveal; interaction: Interaction }) {
  const timeZone = useTimeZone()
  const { side, jump } = useReading(interaction, timeZone)
  const [review] = reveal.reviews
  const rows = reveal.definition.content.criteria.flatMap((criterion) => {
    const answer = review?.answers[criterion.id]
    return answer && answer.rating !== null ? [{ criterion, answer, rating: answer.rating }] : []
  })
  return (
    <div className={styles.grid}>
      <Card title="What was rated" sub={review?.comment ? `To the agent: “${review.comment}”` : undefined}>
        <ul className={styles.lines}>
          {rows.map(({ criterion, answer, rating }) => (
            <li key={criterion.id}>
              <span>
                <span className={styles.what}>
                  <Glyph dimension={criterion.dimension} size={8} /> {criterion.label}
                </span>
                <span className="small mute">
                  {answer.note}{' '}
                  {answer.evidence.map((evidence, at) => (
                    // oxlint-disable-next-line react/no-array-index-key -- the same moment may be attached twice
                    <Fragment key={at}>
                      <EvidenceChip
                        when={evidenceWhen(evidence, interaction.transcript, timeZone)}
                        label={evidence.label}
                        onJump={() => jump(evidence)}
                      />{' '}
                    </Fragment>
                  ))}
                </span>
              </span>
              <b className={styles.number}>{ratingWord(rating)}</b>
            </li>
          ))}
        </ul>
      </Card>
      <InteractionSide {...side} marks={[]} textMarks={[]} />
    </div>
  )
}
