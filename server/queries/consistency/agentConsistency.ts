import type { AgentConsistency } from '#contract/consistency.ts'
import {
  type ConsistencyFacts,
  consistencyClauses,
  consistencyVerdict,
} from '#domain/consistency/consistencyClauses.ts'
import { CONSISTENCY_RULE } from '#domain/consistency/consistencyRule.ts'
import { byDimension } from '#domain/definition/byDimension.ts'
import { consistency } from '#domain/statistics/consistency.ts'
import { BASELINE_WEEKS } from '#domain/statistics/control/frozenBaseline.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { type AgentScope, agentScope, selectScores } from '#server/queries/agent/agentScope.ts'
import { ownEstimate } from '#server/queries/agent/ownEstimate.ts'
import { seenCells } from '#server/queries/agent/seenCells.ts'
import { findModelFits } from '#server/queries/modelFits.ts'
import { addSums } from '#server/queries/overviewCells.ts'
import { readCellRows } from '#server/tasks/modelCells.ts'
import { type AgentChart, agentChart, lowSignals } from './agentChart.ts'
import { type BenchmarkNow, benchmarkNow } from './benchmarkNow.ts'
import { type ConsistencyWindow, consistencyWindow } from './consistencyWindow.ts'

type Score = Pick<Row<'score'>, 'friendliness' | 'responsiveness' | 'outcome' | 'overall' | 'is_critical_failed'>

/** Whether one agent is consistently above the benchmark; that the caller may see them is asked before. */
export async function findAgentConsistency(
  db: Db,
  caller: PersonCaller,
  now: number,
  { agentId, seriesId }: { agentId: string; seriesId: string },
): Promise<AgentConsistency> {
  const window = await consistencyWindow(db, now)
  const benchmark = await benchmarkNow(db, seriesId, window.today)
  const scope = await agentScope(db, caller, now, { agentId, seriesId })
  const scores = await scoresIn(db, scope, window)
  const chart = await chartOf(db, scope, window)
  const days = { from: window.fromDay, to: window.today, benchmark }
  const shown = { ...days, ...spreadOf(scores), chart: shownChart(chart, window) }
  if (scope.withinTeams) return { ...shown, missing: 'partly', verdict: 'open', clauses: null }
  if (benchmark === null) return { ...shown, missing: 'notYet', verdict: 'open', clauses: null }
  const clauses = consistencyClauses({
    ...reachedOf(scores, benchmark),
    benchmark: benchmark.balanced,
    model: await modelOf(db, scope),
    lowSignals: lowSignals(chart, window.fromWeek),
  })
  return { ...shown, missing: null, verdict: consistencyVerdict(clauses), clauses }
}

function scoresIn(db: Db, scope: AgentScope, { fromAt, fromWeek }: ConsistencyWindow): Promise<Score[]> {
  return selectScores(db, { ...scope, fromWeek })
    .select(['score.friendliness', 'score.responsiveness', 'score.outcome', 'score.overall'])
    .select('score.is_critical_failed')
    .where('score.series_id', '=', scope.seriesId)
    .where('score.weight', '=', 1)
    .where('score.started_at', '>=', fromAt)
    .execute()
}

function reachedOf(
  scores: readonly Score[],
  { balanced, dimensions }: BenchmarkNow,
): Pick<ConsistencyFacts, 'overall' | 'dimensions' | 'critical'> {
  const count = (values: readonly (number | null)[], bar: number) => {
    const { n, reached } = consistency(values.map(points), bar)
    return { n, reached }
  }
  return {
    overall: count(
      scores.map(({ overall }) => overall),
      balanced,
    ),
    dimensions: byDimension((dimension) =>
      count(
        scores.map((score) => score[dimension]),
        dimensions[dimension],
      ),
    ),
    critical: { n: scores.length, failed: scores.filter((score) => score.is_critical_failed === 1).length },
  }
}

/** How far interactions lie apart, whatever the benchmark. */
function spreadOf(scores: readonly Score[]): Pick<AgentConsistency, 'spread' | 'floor'> {
  const { n, sd, sdInterval, floor } = consistency(
    scores.map(({ overall }) => points(overall)),
    0,
  )
  if (n < CONSISTENCY_RULE.leastCount) return { spread: null, floor: null }
  return { spread: sd === null || sdInterval === null ? null : { sd, ...sdInterval }, floor }
}

const points = (hundredths: number | null) => (hundredths === null ? null : hundredths / 100)

async function modelOf(db: Db, { agentId, seriesId, isPublishedOnly }: AgentScope): Promise<ConsistencyFacts['model']> {
  const fit = (await findModelFits(db, { seriesId, part: 'balanced', agentId })).get('balanced')
  if (!fit || !isPublishedOnly) return fit?.agents[0] ?? null
  const rows = await readCellRows(db, fit, { seriesId, channel: '', agentId, isPublishedOnly })
  return ownEstimate(rows, 'balanced', fit, isPublishedOnly)
}

async function chartOf(db: Db, scope: AgentScope, { settled }: ConsistencyWindow): Promise<AgentChart> {
  const cells = (await seenCells(db, scope)).filter(({ series_id }) => series_id === scope.seriesId)
  const weeks = [...Map.groupBy(cells, ({ week }) => week)].map(([week, own]) => ({ week, ...addSums(own) }))
  return agentChart(weeks, settled)
}

function shownChart(chart: AgentChart, { fromWeek }: ConsistencyWindow): AgentConsistency['chart'] {
  return {
    limits: chart.limits,
    baselineWeeks: chart.baselineWeeks,
    weeksNeeded: BASELINE_WEEKS,
    points: chart.points.filter(({ week }) => week >= fromWeek),
    signals: chart.signals.filter(({ toWeek }) => toWeek >= fromWeek),
  }
}
