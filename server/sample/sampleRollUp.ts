import type { NewRow, Row } from '#server/db/schema.ts'
import { agentWeekCells, criterionWeekCells, reviewOfRecord, scoreRow } from '#server/rollUp.ts'
import type { Sample } from './makeSample.ts'

type Targets = ReturnType<Parameters<typeof agentWeekCells>[1]>

export interface SampleRollUp {
  score: Row<'score'>[]
  agent_week: NewRow<'agent_week'>[]
  criterion_week: NewRow<'criterion_week'>[]
}

/** The scores and cells of the sample's reviews: what a rebuild comes to, without reading them back. */
export function sampleRollUp(sample: Sample, targets: Targets): SampleRollUp {
  const interactions = new Map(sample.interaction.map((row) => [row.id, row]))
  const score = [...Map.groupBy(sample.review, (review) => review.interaction_id)].flatMap(([id, reviews]) => {
    const record = reviewOfRecord(reviews)
    const interaction = interactions.get(id)
    if (!record || !interaction) return []
    return [scoreRow(record, { started_at: interaction.started_at, queue: interaction.queue ?? null }, 1)]
  })
  return {
    score,
    agent_week: agentWeekCells(score, () => targets),
    criterion_week: criterionWeekCells(score, (reviewId) => sample.answers.get(reviewId) ?? {}),
  }
}
