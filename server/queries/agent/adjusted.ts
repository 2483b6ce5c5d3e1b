import type { AdjustedPart, AgentAdjusted } from '#contract/agentAdjusted.ts'
import type { Channel, Dimension } from '#domain/definition/definition.ts'
import type { Db } from '#server/db/dialect.ts'
import { hasGrant, type PersonCaller } from '#server/policies/caller.ts'
import { findModelFits, type ModelFit } from '#server/queries/modelFits.ts'
import { meanOf } from '#server/queries/overviewCells.ts'
import { type CellRow, readCellRows } from '#server/tasks/modelCells.ts'
import type { ModelPart } from '#server/tasks/modelContent.ts'
import { agentScope } from './agentScope.ts'
import { ownEstimate } from './ownEstimate.ts'

interface AdjustedFilter {
  agentId: string
  seriesId: string
  channel?: Channel[] | undefined
  fromWeek?: string | undefined
  toWeek?: string | undefined
}

/** Half an interval in standard errors. */
const Z = 1.96
/** A reviewer is called strict or lenient from so many reviews on. */
const LEAST_REVIEWS = 8

/** The means of one agent over the models' window, raw and adjusted; words why not, where a filter allows none. */
export async function findAdjusted(
  db: Db,
  caller: PersonCaller,
  now: number,
  filter: AdjustedFilter,
): Promise<AgentAdjusted> {
  const [channel = '', ...more] = filter.channel ?? []
  if (more.length > 0 || filter.fromWeek || filter.toWeek) return none('filtered')
  const { agentId, seriesId } = filter
  const { withinTeams, isPublishedOnly } = await agentScope(db, caller, now, filter)
  if (withinTeams) return none('partly')
  const fits = await findModelFits(db, { seriesId, channel, agentId })
  const fit = fits.get('balanced') ?? [...fits.values()][0]
  if (!fit) return none('notYet')
  const rows = await readCellRows(db, fit, { seriesId, channel, agentId, isPublishedOnly })
  const part = (dimension: Dimension) => partOf(rows, dimension, fits.get(dimension), isPublishedOnly)
  return {
    missing: null,
    fit: {
      fromAt: fit.fromAt,
      toAt: fit.toAt,
      fittedAt: fit.fittedAt,
      version: fit.dataVersion.slice(0, 8),
      groups: Math.max(...[...fits.values()].map(({ summary }) => summary.components.length)),
      links: Math.max(...[...fits.values()].map(({ summary }) => summary.links.length)),
    },
    dimensions: {
      friendliness: part('friendliness'),
      responsiveness: part('responsiveness'),
      outcome: part('outcome'),
    },
    reviewers: hasGrant(caller, 'leadQuality') ? await severities(db, rows, fit) : null,
  }
}

const none = (missing: NonNullable<AgentAdjusted['missing']>): AgentAdjusted => ({
  missing,
  fit: null,
  dimensions: null,
  reviewers: null,
})

function partOf(
  rows: readonly CellRow[],
  part: ModelPart,
  fit: ModelFit | undefined,
  isPublishedOnly: boolean,
): AdjustedPart {
  const total = (what: 'n' | 'sum' | 'sq') => rows.reduce((sum, row) => sum + (row[`${part}_${what}`] ?? 0), 0)
  const own = ownEstimate(rows, part, fit, isPublishedOnly)
  const seen = rows.filter((row) => (row[`${part}_n`] ?? 0) > 0)
  const leaning = (isLeaning: (severity: number, half: number) => boolean) => {
    const known = (fit?.reviewers ?? []).filter(
      ({ n, severity, se }) => n >= LEAST_REVIEWS && isLeaning(severity, Z * se),
    )
    const theirs = seen.filter((row) => known.some(({ id }) => id === row.reviewer_id))
    return { reviewers: theirs.length, reviews: theirs.reduce((sum, row) => sum + (row[`${part}_n`] ?? 0), 0) }
  }
  return {
    raw: meanOf(total('n'), total('sum'), total('sq')),
    adjusted: own ? { mean: own.adjusted, low: own.adjusted - Z * own.se, high: own.adjusted + Z * own.se } : null,
    severity: own?.severity ?? null,
    reviewers: seen.length,
    strict: leaning((severity, half) => severity + half < 0),
    lenient: leaning((severity, half) => severity - half > 0),
  }
}

async function severities(db: Db, rows: readonly CellRow[], { reviewers }: ModelFit) {
  const seen = rows.map(({ reviewer_id, balanced_n }) => ({ id: reviewer_id, n: balanced_n ?? 0 }))
  const ids = seen.map(({ id }) => id)
  const people = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', ['', ...ids])
    .execute()
  return reviewers
    .flatMap(({ id, severity, se }) => {
      const n = seen.find((one) => one.id === id)?.n ?? 0
      const name = people.find((person) => person.id === id)?.name ?? 'Unknown'
      return n === 0 ? [] : [{ id, name, n, severity, low: severity - Z * se, high: severity + Z * se }]
    })
    .toSorted((one, other) => other.n - one.n || (one.id < other.id ? -1 : 1))
}
