import { connectivity } from '#domain/statistics/connectivity.ts'
import { crossedREML } from '#domain/statistics/crossedREML.ts'
import type { ReviewCells } from '#domain/statistics/model/reviewCells.ts'
import type { z } from 'zod'
import { sha256Hex } from '#server/commands/imports/contentHash.ts'
import type { Db } from '#server/db/dialect.ts'
import {
  MODEL_PARTS,
  type modelAgents,
  type ModelPart,
  type modelReviewers,
  type modelSummary,
} from './modelContent.ts'
import { type CellRow, cellsOfPart, fitPlaces, type FitWindow, readCellRows } from './modelCells.ts'

/** Counts on when the method changes, so that everything is fitted anew. */
const METHOD = 'reml 1'

export interface FitInput extends FitWindow {
  /** Channels by themselves too, not only all together. */
  byChannel: boolean
  /** Data versions of the fits there are, by `fitKey`. */
  known: Record<string, string>
}

export interface Fit {
  seriesId: string
  part: ModelPart
  channel: string
  dataVersion: string
  n: number
  summary: z.infer<typeof modelSummary>
  agents: z.infer<typeof modelAgents>
  reviewers: z.infer<typeof modelReviewers>
}

export interface Fits {
  /** New, or of changed scores. */
  fits: Fit[]
  /** Keys of those that stand as they are. */
  standing: string[]
}

export function fitKey({ seriesId, part, channel }: Pick<Fit, 'seriesId' | 'part' | 'channel'>): string {
  return JSON.stringify([seriesId, part, channel])
}

/** Fits every model whose scores have changed; stores nothing. */
export async function fitModels(db: Db, { byChannel, known, ...window }: FitInput): Promise<Fits> {
  const result: Fits = { fits: [], standing: [] }
  for (const place of await fitPlaces(db, window, byChannel)) {
    const rows = await readCellRows(db, window, place)
    const dataVersion = await dataVersionOf(rows)
    for (const part of MODEL_PARTS) {
      const key = fitKey({ ...place, part })
      if (known[key] === dataVersion) result.standing.push(key)
      else result.fits.push({ ...place, part, dataVersion, ...fitOf(rows, part) })
    }
  }
  return result
}

async function dataVersionOf(rows: readonly CellRow[]): Promise<string> {
  const text = [METHOD, ...rows.map((row) => Object.values(row).join(' '))].join('\n')
  return (await sha256Hex(new TextEncoder().encode(text))).slice(0, 16)
}

function fitOf(rows: readonly CellRow[], part: ModelPart): Pick<Fit, 'n' | 'summary' | 'agents' | 'reviewers'> {
  const { cells, agentIds, reviewerIds } = cellsOfPart(rows, part)
  const model = crossedREML(cells)
  const n = Array.from(cells.n).reduce((sum, count) => sum + count, 0)
  const { components, links } = connectivity(cells)
  const summary = {
    model: model && { kind: model.kind, mean: model.mean, meanSe: model.meanSe, variances: model.variances },
    components: components.map(({ agents, reviewers }) => ({
      agents: agents.length,
      reviewerIds: reviewers.map((at) => reviewerIds[at] ?? ''),
    })),
    links: links.map(({ agent, reviewer }) => ({
      agentId: agentIds[agent] ?? '',
      reviewerId: reviewerIds[reviewer] ?? '',
    })),
  }
  if (!model) return { n, summary, agents: [], reviewers: [] }
  const severities = model.kind === 'crossed' ? severityByAgent(cells, model.reviewers) : null
  return {
    n,
    summary,
    agents: model.agents.map(({ n, adjusted, se, reliability }, at) => {
      return { id: agentIds[at] ?? '', n, adjusted, se, reliability, severity: severities?.[at] ?? null }
    }),
    reviewers: model.reviewers.map(({ n, severity, se }, at) => ({ id: reviewerIds[at] ?? '', n, severity, se })),
  }
}

/** Σ severity of an agent's reviews / their count. */
function severityByAgent(cells: ReviewCells, reviewers: readonly { severity: number }[]): Float64Array {
  const [sums, counts] = [new Float64Array(cells.agents), new Float64Array(cells.agents)]
  for (let cell = 0; cell < cells.n.length; cell++) {
    const [agent, n] = [cells.agent[cell] ?? 0, cells.n[cell] ?? 0]
    sums[agent] = (sums[agent] ?? 0) + n * (reviewers[cells.reviewer[cell] ?? 0]?.severity ?? 0)
    counts[agent] = (counts[agent] ?? 0) + n
  }
  return sums.map((sum, agent) => sum / (counts[agent] ?? 0))
}
