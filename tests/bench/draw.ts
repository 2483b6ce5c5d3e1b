import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { health } from '#contract/system.ts'
import { storeDraw } from '#server/commands/sampling/storeDraw.ts'
import { addPlan } from '#server/commands/sampling/writePlan.ts'
import { inTransaction } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { NewRow } from '#server/db/schema.ts'
import { type OpenApp, openApp } from '#server/node/openApp.ts'
import { planInput } from '#server/queries/sampling/planInput.ts'
import { readSpec } from '#server/queries/sampling/plans.ts'
import type { Measure } from './measure.ts'

const AGENTS = 500
const EACH = 400
const REVIEWERS = 30
const QUOTA = 8
const DAY = 86_400_000
const FIRST_DAY = Date.UTC(2026, 0, 5)
const ORIGIN = 'http://127.0.0.1'

/** A plan drawn over 200,000 interactions, and how long the server lets others wait meanwhile. */
export async function drawBench(): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'accord-draw-'))
  const settings = { dataFolder: folder, host: '127.0.0.1', port: 0, logLevel: 'silent', trustsProxy: false }
  const opened = await openApp({ ...settings, databaseUrl: undefined, publicUrl: undefined, secret: undefined })
  try {
    await fill(opened)
    const { drawMs, healthP99, drawn, asked } = await draw(opened)
    const how = `${AGENTS * EACH} interactions of ${AGENTS} agents on SQLite, ${drawn} drawn`
    return [
      {
        name: 'Drawing a plan over 200,000 interactions',
        value: drawMs / 1000,
        unit: 's',
        aim: '≤ 3',
        met: drawMs <= 3000,
        how: `${how}; reading, drawing, splitting and storing`,
      },
      {
        name: 'Health while a plan is drawn, 99th percentile',
        value: healthP99,
        unit: 'ms',
        aim: '≤ 100',
        met: healthP99 <= 100,
        how: `${how}; ${asked} requests one after another, each from the turn of the event loop before it`,
      },
    ]
  } finally {
    await opened.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function fill({ deps }: OpenApp): Promise<void> {
  const { db, engine, ids } = deps
  await inTransaction(db, engine, async (trx) => {
    await trx
      .insertInto('organisation')
      .values({ id: ids(), name: 'Bench', time_zone: 'Europe/Berlin', week_start: 1, created_at: 0 })
      .execute()
    const person = { auth_user_id: null, grants: '[]', roles: '["reviewer"]', agent_id: null, is_active: 1 as const }
    await insertRows(
      trx,
      'person',
      Array.from({ length: REVIEWERS }, (_, index) => {
        const name = `Reviewer ${index}`
        return { ...person, id: ids(), name, email: `${index}@example.org`, skills: '[]', version: 1, created_at: 0 }
      }),
    )
    for (let number = 0; number < AGENTS; number++) {
      const id = ids()
      const name = `Agent ${number}`
      const agent = { id, name, name_key: name, email: null, is_active: 1 as const, created_at: 0 }
      await insertRows(trx, 'agent', [agent])
      await insertRows(
        trx,
        'interaction',
        Array.from({ length: EACH }, (_, index) => interactionOf(id, ids(), index)),
      )
    }
  })
}

function interactionOf(agent_id: string, id: string, index: number): NewRow<'interaction'> {
  const day = index % 84
  const week = new Date(FIRST_DAY + Math.floor(day / 7) * 7 * DAY).toISOString().slice(0, 10)
  return {
    id,
    source: 'bench',
    external_id: id,
    channel: index % 5 === 0 ? 'chat' : 'call',
    direction: null,
    agent_id,
    team_id: null,
    customer_ref: null,
    customer_name: null,
    contact_id: null,
    started_at: FIRST_DAY + day * DAY,
    ended_at: null,
    week,
    language: null,
    subject: null,
    queue: null,
    tags: '[]',
    resolved: null,
    csat_score: null,
    csat_max: null,
    csat_comment: null,
    survey: null,
    metadata: null,
    duration_ms: 300_000,
    turns: 40,
    recording_id: null,
    content_hash: '',
    import_batch_id: null,
    created_at: 0,
  }
}

/** The same steps as the route's. */
async function draw({ app, deps }: OpenApp) {
  const { db, engine, compute, clock } = deps
  const spec = {
    population: { teamIds: [], agentIds: [], channels: [], queues: [], fromDay: '2026-01-01', toDay: '2026-03-31' },
    quota: QUOTA,
    strata: 'channelWeek' as const,
    allocation: 'proportional' as const,
    exclude: { shorterThanMs: null, fewerTurns: null, reviewed: true, onLeave: true },
    doubleShare: 0.05,
    crossTeamShare: 0.1,
    reviewerIds: [],
    isBlind: null,
    seed: 'bench',
  }
  const plan = await inTransaction(db, engine, (trx) =>
    addPlan(trx, deps, { name: 'Bench', spec, dueAt: null, personId: '' }),
  )
  const waits: number[] = []
  let isDone = false
  const watch = (async () => {
    while (!isDone) {
      const start = performance.now()
      await new Promise(setImmediate)
      await app.fetch(new Request(`${ORIGIN}${health.path}`))
      waits.push(performance.now() - start)
    }
  })()
  const start = performance.now()
  const drawn = await compute.run('drawPlan', await planInput(db, readSpec(plan), clock()))
  await inTransaction(db, engine, (trx) => storeDraw(trx, deps, plan, { draw: drawn, isBlind: 0 }))
  const drawMs = performance.now() - start
  isDone = true
  await watch
  const sorted = waits.toSorted((one, other) => one - other)
  console.error(sorted.slice(-8).map(Math.round), drawMs)
  return {
    drawMs,
    healthP99: sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Infinity,
    drawn: drawn.picks.length,
    asked: waits.length,
  }
}
