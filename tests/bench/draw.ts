import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getHealth } from '#contract/system.ts'
import { storeDraw } from '#server/commands/sampling/storeDraw.ts'
import { addPlan } from '#server/commands/sampling/writePlan.ts'
import { inTransaction } from '#server/db/dialect.ts'
import { type OpenApp, openApp } from '#server/node/openApp.ts'
import { planInput } from '#server/queries/sampling/planInput.ts'
import { readSpec } from '#server/queries/sampling/plans.ts'
import { AGENTS, EACH, fillPlace } from './largePlace.ts'
import type { Measure } from './measure.ts'

const QUOTA = 8
const ASK_EVERY_MS = 5
const ORIGIN = 'http://127.0.0.1'

/** A plan drawn over 200,000 interactions, and how long the server lets others wait meanwhile. */
export async function drawBench(): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'accord-draw-'))
  const settings = { dataFolder: folder, host: '127.0.0.1', port: 0, logLevel: 'silent', trustsProxy: false }
  const opened = await openApp({ ...settings, databaseUrl: undefined, publicUrl: undefined, secret: undefined })
  try {
    await fillPlace(opened)
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
        how: `${how}; ${asked} requests, one due every ${ASK_EVERY_MS} ms`,
      },
    ]
  } finally {
    await opened.close()
    await rm(folder, { recursive: true, force: true })
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
  const waits: Promise<number>[] = []
  const ask = async () => {
    const start = performance.now()
    await app.fetch(new Request(`${ORIGIN}${getHealth.path}`))
    return performance.now() - start
  }
  // A request that comes while the event loop is held waits from the instant it was due.
  let due = performance.now()
  const asking = setInterval(() => {
    for (; due <= performance.now(); due += ASK_EVERY_MS) {
      const late = performance.now() - due
      waits.push(ask().then((ms) => ms + late))
    }
  }, 1)
  const start = performance.now()
  const drawn = await compute.run('drawPlan', await planInput(db, readSpec(plan), clock()))
  await inTransaction(db, engine, (trx) => storeDraw(trx, deps, plan, { draw: drawn, isBlind: 0 }))
  const drawMs = performance.now() - start
  clearInterval(asking)
  const sorted = (await Promise.all(waits)).toSorted((one, other) => one - other)
  return {
    drawMs,
    healthP99: sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Infinity,
    drawn: drawn.picks.length,
    asked: waits.length,
  }
}
