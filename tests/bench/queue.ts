import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listInteractions as interactionsEndpoint } from '#contract/interactions.ts'
import type { QueueQuery } from '#contract/queue.ts'
import type { Db } from '#server/db/dialect.ts'
import { migrate } from '#server/db/migrate.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { openSqlite } from '#server/node/sqlite.ts'
import { findCaller } from '#server/queries/findCaller.ts'
import { listInteractions } from '#server/queries/interactionList/listInteractions.ts'
import { listQueue } from '#server/queries/queue/listQueue.ts'
import { fillQueue, FULL } from './fullQueue.ts'
import type { Measure } from './measure.ts'

const NOW = Date.UTC(2026, 2, 4, 10)
const TIMES = 15
const AIM_MS = 50

/** The first pages of a full place: of the queue in every view, and of the interactions by every kind of filter. */
export async function queueBench(): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'accord-queue-'))
  const path = join(folder, 'accord.sqlite')
  const db = openSqlite(path)
  try {
    await migrate(db)
    const { reviewerId, leadId, leaderId } = fillQueue(path, { interactions: FULL, open: FULL, now: NOW })
    const [reviewer, lead, leader] = [
      await personOf(db, reviewerId),
      await personOf(db, leadId),
      await personOf(db, leaderId),
    ]
    const queue = (caller: PersonCaller, query: Partial<QueueQuery>) =>
      medianTime(() => listQueue(db, caller, NOW, { view: 'all', limit: 50, ...query }))
    const found = (query: Record<string, string>) =>
      medianTime(() => listInteractions(db, leader, NOW, interactionsEndpoint.query.parse(query)))
    return [
      slowest(`First page of a queue of ${FULL.toLocaleString('en')} open items`, 'view', {
        mine: await queue(reviewer, { view: 'mine' }),
        free: await queue(reviewer, { view: 'free' }),
        'all of a reviewer': await queue(reviewer, {}),
        'all of who leads': await queue(lead, {}),
        'one channel and team': await queue(lead, { channel: ['chat'], teamId: 't3' }),
        overdue: await queue(lead, { overdue: true }),
      }),
      slowest(`First page of ${FULL.toLocaleString('en')} interactions`, 'filter', {
        all: await found({}),
        'one number': await found({ search: 'x-00123456' }),
        'one agent': await found({ search: 'agent 17' }),
        'a word': await found({ search: 'subject' }),
        'a minute of silence': await found({ signal: 'longestSilenceMs', atLeast: '60000' }),
        'low CSAT': await found({ lowCsat: 'true' }),
        'low CSAT after silence': await found({ lowCsat: 'true', signal: 'longestSilenceMs', atLeast: '10000' }),
        'one channel and team': await found({ channel: 'chat', teamId: 't3' }),
      }),
    ]
  } finally {
    await db.destroy()
    await rm(folder, { recursive: true, force: true })
  }
}

function slowest(name: string, kind: string, times: Readonly<Record<string, number>>): Measure {
  const value = Math.max(...Object.values(times))
  const each = Object.entries(times).map(([one, time]) => `${one} ${time.toFixed(1)}`)
  return {
    name,
    value,
    unit: `ms, the slowest ${kind}`,
    aim: `≤ ${AIM_MS} ms on SQLite`,
    met: value <= AIM_MS,
    how: `median of ${TIMES} reads of 50 with all counts, once warm: ${each.join(', ')}`,
  }
}

async function personOf(db: Db, id: string): Promise<PersonCaller> {
  const caller = await findCaller(db, id)
  if (caller.kind !== 'person') throw new Error(`${id} is nobody.`)
  return caller
}

async function medianTime(read: () => Promise<{ items: readonly unknown[] }>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round <= TIMES; round++) {
    const start = performance.now()
    const { items } = await read()
    times.push(performance.now() - start)
    if (items.length === 0) throw new Error('The page is empty.')
  }
  return times.slice(1).toSorted((one, other) => one - other)[Math.floor(TIMES / 2)] ?? NaN
}
