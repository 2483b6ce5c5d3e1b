import type { PlanSummary } from '#contract/samplingPlans.ts'
import { drawSample, type DrawnStratum } from '#domain/sampling/drawSample.ts'
import type { PlanSpec } from '#domain/sampling/planSpec.ts'
import { type Reviewer, type Split, splitWork } from '#domain/sampling/splitWork.ts'
import type { Db } from '#server/db/dialect.ts'
import { type PickedInteraction, pickedInteractions } from '#server/queries/sampling/pickedInteractions.ts'
import { type PlanInput, planTask } from './planTask.ts'

/** A stratum of the frame, as it is stored: its ids in the order of the draw, as JSON. */
export type FrameRow = Pick<DrawnStratum, 'agentId' | 'name' | 'picked' | 'probability'> & { size: number; ids: string }

export interface PlanPick {
  interaction: PickedInteraction
  stratum: string
  probability: number
  first: string | null
  second: string | undefined
}

export interface Draw {
  /** What was imported after it was not drawn from. */
  readAt: number
  frame: FrameRow[]
  picks: PlanPick[]
  summary: PlanSummary
}

/** Draws a plan and splits the work; stores nothing. */
export async function drawTask(db: Db, input: PlanInput): Promise<Draw> {
  const { candidates, sample, reviewers, summary } = await planTask(db, input)
  const drawn = drawSample(sample, candidates, input.spec.seed)
  const { picks, splits } = await picksOf(db, drawn, reviewers, input.spec)
  const count = (isSo: (split: Split) => boolean) => splits.filter(isSo).length
  return {
    readAt: input.now,
    frame: drawn.map(({ order, ...stratum }) => ({ ...stratum, size: order.length, ids: JSON.stringify(order) })),
    picks,
    summary: {
      ...summary,
      twice: count(({ second }) => second !== undefined),
      crossTeam: count(({ isCrossTeam }) => isCrossTeam),
      unassigned: count(({ first }) => first === null),
    },
  }
}

async function picksOf(db: Db, drawn: readonly DrawnStratum[], reviewers: readonly Reviewer[], spec: PlanSpec) {
  const chosen = drawn.flatMap(({ name, order, picked, probability }) =>
    order.slice(0, picked).map((id) => ({ id, stratum: name, probability })),
  )
  const known = await pickedInteractions(
    db,
    chosen.map(({ id }) => id),
  )
  const found = chosen.flatMap(({ id, stratum, probability }) => {
    const interaction = known.get(id)
    return interaction ? [{ interaction, stratum, probability }] : []
  })
  const work = found.map(({ interaction }) => ({
    interactionId: interaction.id,
    agentId: interaction.agent_id,
    teamId: interaction.team_id,
    needs: interaction.needs,
  }))
  const splits = splitWork(work, reviewers, spec, spec.seed)
  const picks = found.map((pick, index) => ({
    ...pick,
    first: splits[index]?.first ?? null,
    second: splits[index]?.second,
  }))
  return { picks, splits }
}
