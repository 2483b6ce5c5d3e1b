import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Kysely } from 'kysely'
import { CHANNELS } from '#domain/definition/definition.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import type { Answers } from '#domain/scoring/answer.ts'
import { loadSample } from '#server/commands/loadSample.ts'
import { startReview } from '#server/commands/startReview.ts'
import { submitReview } from '#server/commands/submitReview.ts'
import { inTransaction } from '#server/db/dialect.ts'
import { migrate } from '#server/db/migrate.ts'
import type { Database, Row } from '#server/db/schema.ts'
import { uuidv7 } from '#server/ids.ts'
import { openSqlite } from '#server/node/sqlite.ts'
import { evenAnswers } from '#tests/support/reviewing.ts'
import type { Measure } from './measure.ts'

const BLOCKS = 12
const BLOCK = 25
/** A server runs for weeks: what is measured is not its first minute. */
const WARM_BLOCKS = 40
const AIM = 0.5

/** Submissions a second by durable one-row commits a second: both depend on the disk, their ratio hardly does. */
export async function submitBench(): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'accord-submit-'))
  const db = openSqlite(join(folder, 'accord.sqlite'))
  const bare = new DatabaseSync(join(folder, 'bare.sqlite'))
  try {
    const drafts = await makeDrafts(db)
    const { bareRate, submitRate } = await alternate(bareBlock(bare), submitBlock(db, drafts))
    const ratio = submitRate / bareRate
    return [
      {
        name: 'Submitting a review, against the bare disk',
        value: ratio,
        unit: 'submissions for each durable one-row commit',
        aim: `≥ ${AIM}`,
        met: ratio >= AIM,
        how: `median of ${BLOCKS} alternating blocks of ${BLOCK} on one disk, on top of the sample: ${Math.round(submitRate)} submissions and ${Math.round(bareRate)} bare commits a second`,
      },
    ]
  } finally {
    bare.close()
    await db.destroy()
    await rm(folder, { recursive: true, force: true })
  }
}

type Block = () => Promise<void>

async function alternate(bare: Block, submit: Block): Promise<{ bareRate: number; submitRate: number }> {
  for (let block = 0; block < WARM_BLOCKS; block++) {
    await bare()
    await submit()
  }
  const rates = { bare: [] as number[], submit: [] as number[] }
  for (let block = 0; block < BLOCKS; block++) {
    rates.bare.push(await rateOf(bare))
    rates.submit.push(await rateOf(submit))
  }
  return { bareRate: median(rates.bare), submitRate: median(rates.submit) }
}

async function rateOf(block: Block): Promise<number> {
  const start = performance.now()
  await block()
  return (BLOCK * 1000) / (performance.now() - start)
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN
}

function bareBlock(database: DatabaseSync): Block {
  database.exec('pragma journal_mode = wal; pragma synchronous = full; create table row (id integer, text text)')
  const insert = database.prepare('insert into row values (?, ?)')
  return () => {
    for (let index = 0; index < BLOCK; index++) insert.run(index, 'x'.repeat(200))
    return Promise.resolve()
  }
}

const outside = { clock: Date.now, ids: uuidv7(Date.now) }

function submitBlock(db: Kysely<Database>, drafts: Row<'review'>[]): Block {
  const answersOn = new Map(
    CHANNELS.map((channel): [string, Answers] => [channel, evenAnswers(threeViews, channel, 4)]),
  )
  return async () => {
    for (const draft of drafts.splice(0, BLOCK)) {
      const answers = answersOn.get(draft.channel) ?? {}
      const content = { version: draft.version, answers, comment: 'Well done.', activeMs: 60_000 }
      // The read that the route does is part of it.
      await inTransaction(db, 'sqlite', async (trx) => {
        const review = await trx.selectFrom('review').selectAll().where('id', '=', draft.id).executeTakeFirstOrThrow()
        await submitReview(trx, outside, review, content)
      })
    }
  }
}

/** Drafts on interactions that nobody has reviewed, in the organisation of the sample. */
async function makeDrafts(db: Kysely<Database>): Promise<Row<'review'>[]> {
  await migrate(db)
  const organisation = { id: outside.ids(), name: 'Bench', time_zone: 'Europe/Berlin', week_start: 1 }
  await db
    .insertInto('organisation')
    .values({ ...organisation, created_at: Date.now() })
    .execute()
  return inTransaction(db, 'sqlite', async (trx) => {
    await loadSample(trx, outside, { recordings: new Map(), personId: null })
    const waiting = await trx
      .selectFrom('interaction')
      .selectAll()
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('review').select('id').whereRef('review.interaction_id', '=', 'interaction.id'))),
      )
      .limit((BLOCKS + WARM_BLOCKS) * BLOCK)
      .execute()
    const reviewer = await trx.selectFrom('person').select('id').limit(1).executeTakeFirstOrThrow()
    const drafts: Row<'review'>[] = []
    for (const interaction of waiting) {
      drafts.push(await startReview(trx, outside, { interaction, reviewerId: reviewer.id, selection: 'random' }))
    }
    return drafts
  })
}
