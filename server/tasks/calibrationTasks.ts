import type { SessionDetails } from '#contract/calibration.ts'
import { type Agreement, measureAgreement } from '#domain/calibration/measureAgreement.ts'
import { pairKappas } from '#domain/calibration/pairKappas.ts'
import type { Measure } from '#domain/calibration/ratedReview.ts'
import { type ReviewerDifference, reviewerDifferences } from '#domain/calibration/reviewerDifferences.ts'
import { sessionIcc } from '#domain/calibration/sessionIcc.ts'
import { DIMENSIONS } from '#domain/definition/definition.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { ratedReviews } from '#server/queries/calibration/ratedReviews.ts'
import { findDefinitions } from '#server/queries/definitionVersions.ts'

export interface AgreementInput {
  sessionId: string
  measure: Measure
  seed: string
}

/** Agreement in one measure of a session. */
export async function sessionAgreement(db: Db, { sessionId, measure, seed }: AgreementInput): Promise<Agreement> {
  return measureAgreement(await ratedReviews(db, sessionId), measure, seed)
}

export type DetailsInput = Pick<Row<'calibration_session'>, 'id' | 'gauge_id' | 'definition_version_id'>
export interface Details {
  differences: ReviewerDifference[]
  analysis: NonNullable<SessionDetails['analysis']>
}

/** Reviewer by reviewer, and pair by pair. */
export async function sessionDetails(db: Db, session: DetailsInput): Promise<Details> {
  const reviews = await ratedReviews(db, session.id)
  const { criteria } = (await findDefinitions(db, [session.definition_version_id]))(session.definition_version_id)
  const icc = DIMENSIONS.flatMap((dimension) => {
    const found = sessionIcc(reviews, dimension)
    return found ? [{ dimension, ...found }] : []
  })
  return {
    differences: reviewerDifferences(reviews, criteria, session.gauge_id),
    analysis: { kappas: pairKappas(reviews, criteria), icc },
  }
}
