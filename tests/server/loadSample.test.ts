import { expect, test } from 'vitest'
import { rebuildScores } from '#server/commands/rebuildScores.ts'
import { rebuildSignals } from '#server/commands/signals/measureSignals.ts'
import { inTransaction } from '#server/db/dialect.ts'
import { sampleHost } from '#tests/support/sampleHost.ts'

test('the sample is loaded into an organisation without a definition, with scores as a rebuild makes them', async () => {
  await using host = await sampleHost()
  const { deps, load } = host
  const loaded = await load()
  expect(loaded).toEqual({ interactions: 3000, reviews: 1500 })
  const { published } = await deps.db
    .selectFrom('definition_version')
    .select((select) => select.fn.countAll<number>().as('published'))
    .executeTakeFirstOrThrow()
  expect(published).toBe(1)
  const rebuilt = await inTransaction(deps.db, 'sqlite', (trx) => rebuildScores(trx))
  expect(rebuilt).toMatchObject({ changed: 0 })
  expect(rebuilt.scores).toBeGreaterThan(1150)
})

test('the sample is measured as a rebuild measures it', async () => {
  await using host = await sampleHost()
  await host.load()
  expect(await rebuildSignals({ db: host.deps.db, engine: 'sqlite' })).toEqual({ signals: 3000, changed: 0 })
  const { db } = host.deps
  const measured = (column: 'latency_median_ms' | 'first_reply_ms' | 'repeat_contacts') =>
    db.selectFrom('interaction_signal').select('interaction_id').where(column, '>', 0).execute()
  expect((await measured('latency_median_ms')).length).toBeGreaterThan(1000)
  expect((await measured('first_reply_ms')).length).toBeGreaterThan(400)
  expect((await measured('repeat_contacts')).length).toBeGreaterThan(100)
})

test('the sample is refused where there are interactions, and nothing is written twice', async () => {
  await using host = await sampleHost()
  await host.load()
  await expect(host.load()).rejects.toMatchObject({ code: 'conflict' })
  const rows = await host.deps.db.selectFrom('interaction').select('id').execute()
  expect(rows).toHaveLength(3000)
})

test('a team of the same name is left alone', async () => {
  await using host = await sampleHost()
  await host.deps.db.insertInto('team').values({ id: 'mine', name: 'Billing', name_key: 'billing' }).execute()
  await host.load()
  const teams = await host.deps.db.selectFrom('team').select('name').execute()
  expect(teams.map(({ name }) => name)).toContain('Billing (sample)')
  const members = await host.deps.db.selectFrom('membership').select('id').where('team_id', '=', 'mine').execute()
  expect(members).toEqual([])
})

test('the sound of the sample calls is stored under its content', async () => {
  await using host = await sampleHost()
  await host.load()
  const recordings = await host.deps.db
    .selectFrom('interaction')
    .innerJoin('recording', 'recording.id', 'interaction.recording_id')
    .select(['recording.media_key', 'recording.bytes', 'recording.sha256', 'interaction.external_id'])
    .execute()
  expect(recordings.length).toBeGreaterThanOrEqual(6)
  for (const { media_key, bytes, sha256 } of recordings) {
    expect(media_key).toContain(sha256)
    expect(await host.deps.media.size(media_key)).toBe(bytes)
  }
  expect(await host.deps.media.list('incoming/')).toEqual([])
})
