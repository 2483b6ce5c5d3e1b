import type { PlanPreview, Precision } from '#contract/samplingPlans.ts'
import { reviewsForChange, visibleChange } from '#domain/sampling/samplePrecision.ts'
import type { Db } from '#server/db/dialect.ts'
import { medianActiveMs } from '#server/queries/sampling/activeTimes.ts'
import { type PlanInput, planTask } from './planTask.ts'

const HOUR_MS = 3_600_000

export interface PreviewInput extends PlanInput {
  points: number
  hours: number | null
}

/** What a plan would draw, and what that would show. */
export async function previewTask(db: Db, input: PreviewInput): Promise<PlanPreview> {
  const { summary, spread } = await planTask(db, input)
  const median = await medianActiveMs(db, input.now)
  return { ...summary, precision: precisionOf(input, { ...summary, spread: spread.overall, median }) }
}

interface Known {
  picked: number
  twice: number
  agents: number
  spread: number | null
  median: number | null
}

function precisionOf({ spec, points, hours }: PreviewInput, known: Known): Precision {
  const { picked, twice, agents, spread, median } = known
  const shows = (n: number) => (spread === null ? null : visibleChange(spread, n))
  const perAgent = hours === null || !median || agents === 0 ? null : reviewsInHours(hours, median, known)
  return {
    spread,
    medianActiveMs: median,
    neededForChange: spread === null ? null : reviewsForChange(spread, points),
    quotaShows: shows(spec.quota),
    hoursNeeded: median === null ? null : ((picked + twice) * median) / HOUR_MS,
    inHours: perAgent === null ? null : { perAgent, shows: shows(perAgent) },
  }
}

/** Of each agent, when second scorings take the same part of the time as in the plan. */
function reviewsInHours(hours: number, median: number, { picked, twice, agents }: Known): number {
  const scorings = picked > 0 ? (picked + twice) / picked : 1
  return Math.floor((hours * HOUR_MS) / median / scorings / agents)
}
