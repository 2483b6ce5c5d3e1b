import { type Definition, type Rating, RATINGS } from '#domain/definition/definition.ts'
import type { DefinitionPreview } from '#domain/definition/preview/definitionPreview.ts'
import { PreviewTally } from '#domain/definition/preview/previewTally.ts'
import { type Answer, type Answers, EMPTY_ANSWER } from '#domain/scoring/answer.ts'
import type { Db } from '#server/db/dialect.ts'
import { findDefinitions } from '#server/queries/definitionVersions.ts'
import { type PastReviews, pastReviews, readChannel } from './pastReviews.ts'
import { readRatings } from './readRatings.ts'

export interface PreviewedDraft extends PastReviews {
  draft: Definition
}

/** Scores the reviews of record of a series again with a draft. */
export async function previewReviews(db: Db, { draft, ...past }: PreviewedDraft): Promise<DefinitionPreview> {
  const tally = new PreviewTally(draft)
  for await (const rows of pastReviews(db, past)) {
    const versionIds = rows.map((row) => row.definition_version_id)
    const definitionOf = await findDefinitions(db, versionIds)
    for (const row of rows) {
      const { friendliness, responsiveness, outcome, overall } = row
      tally.add({
        agentId: row.agent_id,
        channel: readChannel(row.channel),
        definition: definitionOf(row.definition_version_id),
        answers: bareAnswers(row.answers),
        scores: { friendliness, responsiveness, outcome, overall },
        isCriticalFailed: row.is_critical_failed === 1,
        isCompleteService: row.is_complete_service === null ? null : row.is_complete_service === 1,
      })
    }
  }
  return tally.preview(past.current)
}

/** One for each rating: a hundred thousand reviews have the same few. */
const BARE: ReadonlyMap<Rating, Answer> = new Map(RATINGS.map((rating) => [rating, { ...EMPTY_ANSWER, rating }]))

function bareAnswers(text: string): Answers {
  const answers: Answers = {}
  readRatings(text, (id, rating) => {
    answers[id] = BARE.get(rating) ?? EMPTY_ANSWER
  })
  return answers
}
