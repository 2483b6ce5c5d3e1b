import { addWeeks } from '#domain/calendar/addWeeks.ts'
import type { Db } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { findBalance } from '#server/queries/agent/balance.ts'
import { findAgentFacts } from '#server/queries/agent/facts.ts'
import { findAgentPage } from '#server/queries/agentPage.ts'
import { findComparedWeeks } from '#server/queries/comparison/comparedWeeks.ts'
import { findComparison } from '#server/queries/comparison/comparison.ts'
import { findAgentConsistency } from '#server/queries/consistency/agentConsistency.ts'
import { findPublishedVersion } from '#server/queries/definitionVersions.ts'
import { findOverview } from '#server/queries/overview.ts'
import { findCsatRelation } from '#server/queries/service/csatRelation.ts'
import { findServiceFacts } from '#server/queries/service/serviceFacts.ts'
import { WHOLE_AGENTS } from './contactedPlace.ts'
import { median } from './keyTimes.ts'
import { AGENTS, agentId, FIRST_WEEK, WEEKS } from './reviewedPlace.ts'

export const TIMES = 15
const NOW = Date.UTC(2026, 10, 22)

/** Comparisons are promised for a year. */
const FROM_YEAR = addWeeks(FIRST_WEEK, WEEKS - 52)

/** The overview opens on half a year. */
export const FROM_WEEK = addWeeks(FIRST_WEEK, WEEKS - 26)

const leader: PersonCaller = {
  kind: 'person',
  id: 'leader',
  name: 'Leader',
  roles: ['leadership'],
  grants: [],
  teamIds: [],
  agentId: null,
}

export async function pagesOf(db: Db) {
  const version = await findPublishedVersion(db)
  if (!version) throw new Error('Nothing is published.')
  const filter = { seriesId: version.series_id }
  let turn = 0
  const agent = await medianOf(async () => {
    const page = await findAgentPage(db, leader, NOW, { ...filter, agentId: agentId(turn++ % AGENTS) }, version)
    if (!page || page.series[0]?.weeks.length !== WEEKS) throw new Error('The agent has no two years.')
  })
  const overview = await medianOf(async () => {
    const { agents } = await findOverview(db, leader, NOW, { ...filter, fromWeek: FROM_WEEK })
    if (agents.length !== AGENTS) throw new Error(`The overview counted ${agents.length} agents.`)
  })
  return { agent, overview, ...(await agentCardsOf(db, filter.seriesId)), ...(await comparisonsOf(db, version)) }
}

/** What an agent's page fetches beside its own numbers. */
async function agentCardsOf(db: Db, seriesId: string) {
  let turn = 0
  const next = () => ({ seriesId, agentId: agentId(turn++ % AGENTS) })
  const balance = await medianOf(async () => {
    const { n } = await findBalance(db, leader, NOW, next())
    if (n < 100) throw new Error(`The balance is of ${n} interactions.`)
  })
  const consistency = await medianOf(async () => {
    const { chart } = await findAgentConsistency(db, leader, NOW, next())
    if (chart.limits === null) throw new Error('The agent has no limits.')
  })
  return { balance, consistency }
}

async function comparisonsOf(db: Db, version: NonNullable<Awaited<ReturnType<typeof findPublishedVersion>>>) {
  const byWeek = await medianOf(async () => {
    const filter = { seriesId: version.series_id, fromWeek: FROM_YEAR }
    const { agents } = await findComparedWeeks(db, { caller: leader, now: NOW, filter })
    if (agents.length !== AGENTS) throw new Error(`The comparison has ${agents.length} agents.`)
  })
  const rowsOf = (filter: { fromWeek: string; reviewerId?: string }) =>
    medianOf(async () => {
      const { rows } = await findComparison(db, {
        caller: leader,
        now: NOW,
        filter: { ...filter, by: 'agent' },
        version,
      })
      if (rows.length !== AGENTS) throw new Error(`The comparison has ${rows.length} rows.`)
    })
  const rows = await rowsOf({ fromWeek: FROM_YEAR })
  return { byWeek, rows, byReviewer: await rowsOf({ fromWeek: FROM_WEEK, reviewerId: 'r1' }) }
}

/** What pages say of the interactions behind the scores. */
export async function contactPagesOf(db: Db) {
  const version = await findPublishedVersion(db)
  const seriesId = version?.series_id ?? ''
  const filter = { seriesId, fromWeek: FROM_WEEK }
  let turn = 0
  const agentFacts = await medianOf(async () => {
    const { csat } = await findAgentFacts(db, leader, NOW, { seriesId, agentId: agentId(turn++ % WHOLE_AGENTS) })
    if (csat.answered.k < 30) throw new Error('Nobody answered.')
  })
  const overviewFacts = await medianOf(async () => {
    const { coverage } = await findServiceFacts(db, leader, NOW, filter)
    if (coverage.agents !== AGENTS) throw new Error(`Interactions of ${coverage.agents} agents were counted.`)
  })
  const csat = await medianOf(() => findCsatRelation(db, { caller: leader, now: NOW, filter }), 3)
  return { agentFacts, overviewFacts, csat }
}

export async function medianOf(work: () => Promise<unknown>, rounds = TIMES): Promise<number> {
  const times: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return median(times.slice(1))
}
