import { rebuildSignals } from '#server/commands/signals/measureSignals.ts'
import { describe, expect, test } from 'vitest'
import { ENGINES } from '../../support/app.ts'
import { importApp, lines, row } from './importApp.ts'
import { wav } from './sounds.ts'

/** The agent answers after so long. */
const talk = (latencyMs: number) => [
  { speaker: 'customer', text: 'Hello?', startMs: 0, endMs: 1000 },
  { speaker: 'agent', text: 'Hello.', startMs: 1000 + latencyMs, endMs: 3000 + latencyMs },
]

async function signalApp(engine: Parameters<typeof importApp>[0]) {
  const app = await importApp(engine)
  const measured = async () => {
    const rows = await app.db
      .selectFrom('interaction_signal')
      .innerJoin('interaction', 'interaction.id', 'interaction_id')
      .select(['external_id', 'interaction_signal.source', 'latency_median_ms', 'repeat_contacts'])
      .orderBy('external_id')
      .execute()
    return rows.map((item) => [item.external_id, item.source, item.latency_median_ms, item.repeat_contacts])
  }
  /** What is stored is what a rebuild comes to. */
  const expectNothingToRebuild = async () =>
    expect(await rebuildSignals({ db: app.db, engine: engine ?? 'sqlite' })).toMatchObject({ changed: 0 })
  return { ...app, measured, expectNothingToRebuild }
}

describe.each(ENGINES)('on %s', (engine) => {
  test('what comes in is measured, and measured anew when its words change', async () => {
    const { importFiles, measured, expectNothingToRebuild } = await signalApp(engine)
    await importFiles({ 'a.jsonl': lines([row('1', { transcript: talk(500) }), row('2')]) })
    expect(await measured()).toEqual([
      ['1', 'transcript', 500, null],
      ['2', 'transcript', null, null],
    ])
    await importFiles({ 'a.jsonl': lines([row('1', { transcript: talk(900) }), row('2', { transcript: talk(20) })]) })
    expect(await measured()).toEqual([
      ['1', 'transcript', 900, null],
      ['2', 'transcript', 20, null],
    ])
    await expectNothingToRebuild()
  })

  test('repeats are counted over imports, and follow a customer who is corrected', async () => {
    const { importFiles, measured, expectNothingToRebuild } = await signalApp(engine)
    const of = (id: string, day: string, customer: string) =>
      row(id, { startedAt: `2026-03-${day}T10:00:00Z`, subject: 'Meter', customer: { externalId: customer } })
    const repeats = async () => (await measured()).map((item) => item[3])
    await importFiles({ 'a.jsonl': lines([of('1', '02', 'c'), of('2', '08', 'c')]) })
    expect(await repeats()).toEqual([1, 1])
    await importFiles({ 'b.jsonl': lines([of('3', '12', 'c'), of('4', '12', 'd')]) })
    expect(await repeats()).toEqual([1, 2, 1, 0])
    await importFiles({ 'c.jsonl': lines([of('2', '08', 'd')]) })
    expect(await repeats()).toEqual([0, 1, 0, 1])
    await expectNothingToRebuild()
  })

  test('where the words have no times, sound is measured once it is known whom one hears', async () => {
    const { ask, importFiles, measured, read, expectNothingToRebuild } = await signalApp(engine)
    await importFiles({ 'a.jsonl': lines([row('1')]), '1.wav': wav({ seconds: 4, channels: 2 }) })
    expect(await measured()).toEqual([['1', 'transcript', null, null]])
    await ask('PUT', '/sources/agent-side', JSON.stringify({ source: 'default', agentSide: 'right' }))
    expect(await measured()).toEqual([])
    await read()
    expect((await measured()).map((item) => item[1])).toEqual(['sound'])
    await expectNothingToRebuild()
  })
})
