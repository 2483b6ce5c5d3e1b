import { sql } from 'kysely'
import { channel } from '#contract/shapes.ts'
import type { Answers } from '#domain/scoring/answer.ts'
import { chunksOf, type Trx } from '#server/db/dialect.ts'
import type { NewRow, Row } from '#server/db/schema.ts'
import { findDefinitions, storedTargets } from '#server/queries/definitionVersions.ts'
import { readAnswers } from '#server/queries/readAnswers.ts'
import { unequalWeights } from '#server/queries/sampling/drawWeight.ts'
import { agentWeekCells, criterionWeekCells, reviewOfRecord, scoreRow } from '#server/rollUp.ts'
import { reviewScores } from './reviewScores.ts'

const RECORDS = ['score', 'agent_week', 'criterion_week'] as const
type RecordTable = (typeof RECORDS)[number]

/** Recomputes every score and cell from the reviews. `changed` counts rows that were not as they should be. */
export async function rebuildScores(trx: Trx): Promise<{ scores: number; agentWeeks: number; changed: number }> {
  const reviews = await trx.selectFrom('review').selectAll().where('status', '!=', 'draft').execute()
  const definitionOf = await findDefinitions(
    trx,
    reviews.map((review) => review.definition_version_id),
  )
  const answers = new Map<string, Answers>()
  let changed = 0
  for (const review of reviews) {
    const own = readAnswers(review.answers)
    answers.set(review.id, own)
    const scores = reviewScores(definitionOf(review.definition_version_id), channel.parse(review.channel), own)
    if (!isEqual(scores, pick(review, Object.keys(scores)))) {
      changed += 1
      await trx.updateTable('review').set(scores).where('id', '=', review.id).execute()
      Object.assign(review, scores)
    }
  }
  const scores = await scoresOf(trx, reviews)
  const cells = agentWeekCells(scores, (versionId) => storedTargets(definitionOf(versionId)))
  const criteria = criterionWeekCells(scores, (reviewId) => answers.get(reviewId) ?? {})
  changed += await replaceAll(trx, 'score', scores)
  changed += await replaceAll(trx, 'agent_week', cells)
  changed += await replaceAll(trx, 'criterion_week', criteria)
  return { scores: scores.length, agentWeeks: cells.length, changed }
}

async function scoresOf(trx: Trx, reviews: readonly Row<'review'>[]): Promise<Row<'score'>[]> {
  const interactions = await trx
    .selectFrom('interaction')
    .select(['id', 'started_at', 'queue'])
    .where((where) =>
      where.exists(
        where.selectFrom('review').select('review.id').whereRef('review.interaction_id', '=', 'interaction.id'),
      ),
    )
    .execute()
  const weights = await unequalWeights(trx)
  const byInteraction = Map.groupBy(reviews, (review) => review.interaction_id)
  return interactions.flatMap((interaction) => {
    const record = reviewOfRecord(byInteraction.get(interaction.id) ?? [])
    return record ? [scoreRow(record, interaction, weights.get(record.id) ?? 1)] : []
  })
}

async function replaceAll<Table extends RecordTable>(trx: Trx, table: Table, rows: NewRow<Table>[]): Promise<number> {
  const stored = await sql<object>`select * from ${sql.table(table)}`.execute(trx)
  const before = new Set(stored.rows.map(fingerprint))
  const after = new Set(rows.map(fingerprint))
  const kept = [...after].filter((row) => before.has(row)).length
  const changed = before.size + after.size - 2 * kept
  if (changed === 0) return 0
  await sql`delete from ${sql.table(table)}`.execute(trx)
  for (const chunk of chunksOf(rows)) {
    await sql`insert into ${sql.table(table)} (${columnsOf(chunk)}) values ${valuesOf(chunk)}`.execute(trx)
  }
  return changed
}

function columnsOf(rows: readonly object[]) {
  return sql.join(Object.keys(rows[0] ?? {}).map((name) => sql.ref(name)))
}

function valuesOf(rows: readonly object[]) {
  const names = Object.keys(rows[0] ?? {})
  return sql.join(
    rows.map((row) => {
      const byName = new Map<string, unknown>(Object.entries(row))
      return sql`(${sql.join(names.map((name) => byName.get(name)))})`
    }),
  )
}

function fingerprint(row: object): string {
  return JSON.stringify(Object.entries(row).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

function isEqual(one: object, other: object): boolean {
  return fingerprint(one) === fingerprint(other)
}

function pick(row: object, keys: string[]): object {
  return Object.fromEntries(Object.entries(row).filter(([key]) => keys.includes(key)))
}
