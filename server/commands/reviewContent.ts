import { ApiError } from '#contract/apiError.ts'
import type { Pins } from '#contract/reviews.ts'
import { channel } from '#contract/shapes.ts'
import type { Definition } from '#domain/definition/definition.ts'
import type { Answers } from '#domain/scoring/answer.ts'
import { applicableCriteria } from '#domain/scoring/applicableCriteria.ts'
import { checkAnswers } from '#domain/scoring/checkAnswers.ts'
import { impossibleEvidence } from '#domain/scoring/impossibleEvidence.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { findDefinitions } from '#server/queries/definitionVersions.ts'
import { evidenceBounds } from '#server/queries/evidenceBounds.ts'
import { readAnswers } from '#server/queries/readAnswers.ts'
import { reviewScores } from './reviewScores.ts'

/** What a reviewer sends: the whole of a version. */
export interface ReviewContent {
  version: number
  answers: Answers
  comment: string
  activeMs: number
  pins?: Pins | undefined
}

/** The columns of content, as stored. */
export function contentColumns({ answers, comment, activeMs, pins }: Omit<ReviewContent, 'version'>) {
  const evidence_count = Object.values(answers).reduce((count, answer) => count + answer.evidence.length, 0)
  const placed = pins && { pins: pinsText(pins) }
  return { answers: JSON.stringify(answers), comment, active_ms: activeMs, evidence_count, ...placed }
}

/** Time at work as stored: it never shrinks, and nobody works longer on a review than it is there. */
export function countedActiveMs(review: Row<'review'>, sentMs: number, now: number): number {
  return Math.max(review.active_ms, Math.min(sentMs, Math.max(0, now - review.created_at)))
}

/** A request repeated after its answer was lost: the same content is already there. */
export function isSameContent(review: Row<'review'>, content: ReviewContent): boolean {
  const stored = JSON.stringify(sorted(readAnswers(review.answers)))
  const isSamePins = content.pins === undefined || pinsText(content.pins) === review.pins
  return isSamePins && review.comment === content.comment && stored === JSON.stringify(sorted(content.answers))
}

/** The same pins are the same text. */
function pinsText(pins: Pins): string {
  const sorted = Object.entries(pins).toSorted(([one], [other]) => Number(one) - Number(other))
  return JSON.stringify(Object.fromEntries(sorted))
}

/** The definition the review is pinned to. */
async function definitionOf(trx: Trx, review: Row<'review'>): Promise<Definition> {
  const find = await findDefinitions(trx, [review.definition_version_id])
  return find(review.definition_version_id)
}

/**
 * Columns of a finished version: scores computed here, whatever the client showed.
 * Answers to criteria that do not apply (any more) are left out.
 * @throws ApiError `incomplete`, naming each criterion that still wants something
 */
export async function finishedColumns(trx: Trx, review: Row<'review'>, content: ReviewContent, now: number) {
  const definition = await definitionOf(trx, review)
  const onChannel = channel.parse(review.channel)
  const problems = checkAnswers(definition, onChannel, content.answers)
  const [first] = problems
  if (first) {
    const fields = Object.fromEntries(problems.toReversed().map(({ criterionId, message }) => [criterionId, message]))
    throw new ApiError('incomplete', first.message, { fields })
  }
  const shown = new Set(applicableCriteria(definition, onChannel, content.answers).map((criterion) => criterion.id))
  const answers = Object.fromEntries(Object.entries(content.answers).filter(([id]) => shown.has(id)))
  await refuseImpossible(trx, review, definition, answers)
  const activeMs = countedActiveMs(review, content.activeMs, now)
  return { ...contentColumns({ ...content, answers, activeMs }), ...reviewScores(definition, onChannel, answers) }
}

/** @throws ApiError `incomplete`, naming each criterion whose evidence points at nothing */
async function refuseImpossible(trx: Trx, review: Row<'review'>, definition: Definition, answers: Answers) {
  const found = impossibleEvidence(answers, await evidenceBounds(trx, review.interaction_id, answers))
  const labels = new Map(definition.criteria.map(({ id, label }) => [id, label]))
  const messages = found.map(({ criterionId, reason }): [string, string] => [
    criterionId,
    `Evidence of “${labels.get(criterionId) ?? criterionId}” ${reason}; remove it or attach it again.`,
  ])
  const [first] = messages
  if (first) throw new ApiError('incomplete', first[1], { fields: Object.fromEntries(messages) })
}

function sorted(answers: Answers): [string, unknown][] {
  return Object.entries(answers)
    .map(([id, { rating, rootCauses, note, evidence }]): [string, unknown] => [
      id,
      [rating, rootCauses, note, evidence],
    ])
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
}
