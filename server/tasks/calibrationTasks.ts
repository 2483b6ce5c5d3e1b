import type { SessionAgreement, SessionDetails } from '#contract/calibration.ts'
import type { Line } from '#contract/lines.ts'
import type { Measure } from '#domain/calibration/ratedReview.ts'
import { pairKappas } from '#domain/calibration/pairKappas.ts'
import { type ReviewerDifference, reviewerDifferences } from '#domain/calibration/reviewerDifferences.ts'
import { sessionIcc } from '#domain/calibration/sessionIcc.ts'
import { sessionMeasures, sessionQuestion } from '#domain/calibration/sessionQuestions.ts'
import type { Agreement } from '#domain/calibration/unitAgreement.ts'
import { DIMENSIONS } from '#domain/definition/definition.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { ratedReviews } from '#server/queries/calibration/ratedReviews.ts'
import { findDefinitions } from '#server/queries/definitionVersions.ts'
import { countAgreements } from './countAgreements.ts'

export type SessionInput = Pick<Row<'calibration_session'>, 'id' | 'gauge_id' | 'definition_version_id' | 'seed'>

/** Agreement in each dimension and criterion of a session. */
export async function sessionAgreements(
  db: Db,
  session: SessionInput,
  tell: (line: Line<SessionAgreement[]>) => void,
): Promise<Line<SessionAgreement[]>> {
  const reviews = await ratedReviews(db, session.id)
  const measures = sessionMeasures(await criteriaOf(db, session))
  const named = ({ found, ...line }: Line<Agreement[]>): Line<SessionAgreement[]> => ({
    ...line,
    found: found && found.flatMap((agreement, at) => (measures[at] ? [{ ...nameOf(measures[at]), agreement }] : [])),
  })
  const questions = measures.map((measure) => sessionQuestion(reviews, measure))
  return named(countAgreements(questions, session.seed, (line) => tell(named(line))))
}

function nameOf(measure: Measure): Pick<SessionAgreement, 'of' | 'name'> {
  if (measure.kind === 'dimension') return { of: 'dimension', name: measure.dimension }
  return { of: 'criterion', name: measure.criterion.id }
}

async function criteriaOf(db: Db, { definition_version_id: id }: SessionInput) {
  return (await findDefinitions(db, [id]))(id).criteria
}

export interface Details {
  differences: ReviewerDifference[]
  analysis: NonNullable<SessionDetails['analysis']>
}

/** Reviewer by reviewer, and pair by pair. */
export async function sessionDetails(db: Db, session: SessionInput): Promise<Details> {
  const reviews = await ratedReviews(db, session.id)
  const criteria = await criteriaOf(db, session)
  const icc = DIMENSIONS.flatMap((dimension) => {
    const found = sessionIcc(reviews, dimension)
    return found ? [{ dimension, ...found }] : []
  })
  return {
    differences: reviewerDifferences(reviews, criteria, session.gauge_id),
    analysis: { kappas: pairKappas(reviews, criteria), icc },
  }
}
