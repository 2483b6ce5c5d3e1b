import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { QueueQuery } from '#contract/queue.ts'
import type { Db } from '#server/db/dialect.ts'
import { migrate } from '#server/db/migrate.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { openSqlite } from '#server/node/sqlite.ts'
import { findCaller } from '#server/queries/findCaller.ts'
import { listQueue } from '#server/queries/queue/listQueue.ts'
import { fillQueue, FULL } from './fullQueue.ts'
import type { Measure } from './measure.ts'

const NOW = Date.UTC(2026, 2, 4, 10)
const TIMES = 15
const AIM_MS = 50

/** The first page of a full queue, in every view, for who reviews and for who leads. */
export async function queueBench(): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'accord-queue-'))
  const path = join(folder, 'accord.sqlite')
  const db = openSqlite(path)
  try {
    await migrate(db)
    const { reviewerId, leadId } = fillQueue(path, { interactions: FULL, open: FULL, now: NOW })
    const [reviewer, lead] = [await personOf(db, reviewerId), await personOf(db, leadId)]
    const times = {
      mine: await pageTime(db, reviewer, { view: 'mine' }),
      free: await pageTime(db, reviewer, { view: 'free' }),
      'all of a reviewer': await pageTime(db, reviewer, { view: 'all' }),
      'all of who leads': await pageTime(db, lead, { view: 'all' }),
      'one channel and team': await pageTime(db, lead, { view: 'all', channel: ['chat'], teamId: 't3' }),
      overdue: await pageTime(db, lead, { view: 'all', overdue: true }),
    }
    const slowest = Math.max(...Object.values(times))
    const each = Object.entries(times).map(([view, time]) => `${view} ${time.toFixed(1)}`)
    return [
      {
        name: `First page of a queue of ${FULL.toLocaleString('en')} open items`,
        value: slowest,
        unit: 'ms, the slowest view',
        aim: `≤ ${AIM_MS} ms on SQLite`,
        met: slowest <= AIM_MS,
        how: `median of ${TIMES} reads of 50 items with all counts, once warm: ${each.join(', ')}`,
      },
    ]
  } finally {
    await db.destroy()
    await rm(folder, { recursive: true, force: true })
  }
}

async function personOf(db: Db, id: string): Promise<PersonCaller> {
  const caller = await findCaller(db, id)
  if (caller.kind !== 'person') throw new Error(`${id} is nobody.`)
  return caller
}

async function pageTime(db: Db, caller: PersonCaller, query: Partial<QueueQuery>): Promise<number> {
  const asked: QueueQuery = { view: 'all', limit: 50, ...query }
  const times: number[] = []
  for (let round = 0; round <= TIMES; round++) {
    const start = performance.now()
    const { items } = await listQueue(db, caller, NOW, asked)
    times.push(performance.now() - start)
    if (items.length === 0) throw new Error('The page is empty.')
  }
  return times.slice(1).toSorted((one, other) => one - other)[Math.floor(TIMES / 2)] ?? NaN
}
