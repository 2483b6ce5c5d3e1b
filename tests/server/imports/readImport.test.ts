import { describe, expect, test } from 'vitest'
import { ENGINES } from '../../support/app.ts'
import { addReview, importApp, lines, row } from './importApp.ts'
import { wav } from './sounds.ts'

describe.each(ENGINES)('on %s', (engine) => {
  test('rows become interactions with agent, team and week of the organisation’s clocks', async () => {
    const { db, importFiles } = await importApp(engine)
    const sunday = row('late', { startedAt: '2026-03-08T23:30:00Z', csat: { score: 4, max: 5 }, tags: ['vip'] })
    const batch = await importFiles({ 'calls.jsonl': lines([row('one'), sunday]) }, { source: 'pbx' })
    expect(batch).toMatchObject({ status: 'done', files: 1, filesDone: 1, rows: 2, added: 2, failed: 0, progress: 1 })
    expect(batch.said).toEqual([])
    const found = await db
      .selectFrom('interaction')
      .innerJoin('agent', 'agent.id', 'interaction.agent_id')
      .innerJoin('team', 'team.id', 'interaction.team_id')
      .select(['external_id', 'source', 'week', 'agent.name as agent', 'team.name as team', 'csat_score', 'tags'])
      .orderBy('external_id')
      .execute()
    expect(found).toMatchObject([
      {
        external_id: 'late',
        source: 'pbx',
        week: '2026-03-09',
        agent: 'Ada',
        team: 'North',
        csat_score: 4,
        tags: '["vip"]',
      },
      { external_id: 'one', week: '2026-03-02' },
    ])
  })

  test('the same file again adds nothing, and later facts are counted as updated', async () => {
    const { db, importFiles } = await importApp(engine)
    await importFiles({ 'a.jsonl': lines([row('1'), row('2')]) })
    const again = await importFiles({
      'b.jsonl': lines([row('1'), row('2', { csat: { score: 2, max: 5 }, tags: ['late'] })]),
    })
    expect(again).toMatchObject({ rows: 2, added: 0, updated: 1, unchanged: 1 })
    const { csat_score, tags } = await db
      .selectFrom('interaction')
      .selectAll()
      .where('external_id', '=', '2')
      .executeTakeFirstOrThrow()
    expect([csat_score, tags]).toEqual([2, '["late"]'])
    const { unchanged } = await importFiles({ 'a.jsonl': lines([row('2')]) })
    expect(unchanged).toBe(1)
    expect(await db.selectFrom('interaction').select('csat_score').where('external_id', '=', '2').execute()).toEqual([
      { csat_score: 2 },
    ])
  })

  test('bad rows are told by line, and every good one is in', async () => {
    const { importFiles } = await importApp(engine)
    const file = `${lines([row('1')])}{"broken\n\n${lines([row('2', { channel: 'fax' }), row('3')])}`
    const { added, failed, rows, errors, said } = await importFiles({ 'x/calls.jsonl': file })
    expect({ added, failed, rows, errors }).toEqual({ added: 2, failed: 2, rows: 4, errors: 2 })
    expect(said[0]).toMatch(/^error x\/calls\.jsonl:2 This is not valid JSON/)
    expect(said[1]).toMatch(/^error x\/calls\.jsonl:4 channel must be one of/)
  })

  test('ten thousand bad rows among good ones are all told', async () => {
    const { importFiles, db } = await importApp(engine)
    const rows = Array.from({ length: 10_500 }, (_, index) =>
      row(`r${index}`, index % 21 === 0 ? {} : { agent: 'nobody' }),
    )
    const { added, failed, errors } = await importFiles({ 'many.jsonl': lines(rows) })
    expect({ added, failed, errors }).toEqual({ added: 500, failed: 10_000, errors: 10_000 })
    const stored = await db
      .selectFrom('import_problem')
      .select((the) => the.fn.countAll<number>().as('n'))
      .execute()
    expect(stored).toEqual([{ n: 10_000 }])
  }, 60_000)

  test('times without an offset are read in the zone chosen, said once for the batch', async () => {
    const { db, importFiles } = await importApp(engine)
    const local = { startedAt: '2026-07-01 09:00' }
    const { said } = await importFiles(
      { 'a.jsonl': lines([row('1', local)]), 'b.jsonl': lines([row('2', local)]) },
      { timeZone: 'America/New_York' },
    )
    expect(said).toEqual(['note  2 times had no offset; read as America/New_York.'])
    const [first] = await db.selectFrom('interaction').select('started_at').execute()
    expect(first?.started_at).toBe(Date.UTC(2026, 6, 1, 13))
  })

  test('unknown fields are left out with one note a file', async () => {
    const { importFiles } = await importApp(engine)
    const { added, said } = await importFiles({ 'a.jsonl': lines([row('1', { mood: 1 }), row('2', { mood: 2 })]) })
    expect(added).toBe(2)
    expect(said).toEqual(['note a.jsonl:1 Fields Accord does not know are left out, here and below: mood.'])
  })

  test('a list in one JSON file is read, and other files are refused by name', async () => {
    const { importFiles } = await importApp(engine)
    const { added, said } = await importFiles({
      'list.json': JSON.stringify([row('1'), row('2'), { externalId: '3' }], null, 2),
      'broken.json': '{\n "externalId": ',
      'other.json': '{\n"hello": "world"\n}',
      'table.csv': 'id,name\n1,Ada\n',
      'numbers.json': '[1, {"a": 2}]',
      'empty.jsonl': '',
    })
    expect(added).toBe(2)
    expect(said.map((text) => text.slice(0, 60)).toSorted()).toEqual([
      'error broken.json This is not valid JSON (Unexpected end of ',
      'error empty.jsonl This file is empty: it has 0 bytes.',
      'error list.json Item 3: channel is missing (and 2 more probl',
      'error numbers.json This JSON is a list without interactions.',
      'error other.json This JSON holds neither an interaction nor ',
      'error table.csv Accord does not know this kind of file: it r',
    ])
  })

  test('agents match by external id, then by e-mail, never by name', async () => {
    const { db, importFiles } = await importApp(engine)
    const by = (externalId: string, more: object) => ({ agent: { externalId, name: 'Ada', ...more } })
    await importFiles({ 'a.jsonl': lines([row('1', by('a1', { email: 'Ada@Example.com' })), row('2', by('a2', {}))]) })
    await importFiles({ 'b.jsonl': lines([row('3', by('x9', { email: 'ada@example.com' }))]) }, { source: 'crm' })
    const agents = await db.selectFrom('agent').select('id').execute()
    expect(agents).toHaveLength(2)
    const ids = await db.selectFrom('interaction').select(['external_id', 'agent_id']).orderBy('external_id').execute()
    expect(ids[0]?.agent_id).toBe(ids[2]?.agent_id)
    expect(ids[0]?.agent_id).not.toBe(ids[1]?.agent_id)
  })

  test('a row names the team of its own day: before, after, and never against a person’s word', async () => {
    const { db, importFiles } = await importApp(engine)
    const on = (id: string, day: string, team: string) =>
      row(id, { startedAt: `${day}T10:00:00Z`, agent: { externalId: 'ada', team } })
    await importFiles({
      'a.jsonl': lines([
        on('1', '2026-02-10', 'North'),
        on('2', '2026-02-01', 'north'),
        on('3', '2026-02-20', 'South'),
      ]),
    })
    const stamped = await db
      .selectFrom('interaction')
      .innerJoin('team', 'team.id', 'interaction.team_id')
      .select(['external_id', 'team.name'])
      .orderBy('external_id')
      .execute()
    expect(stamped.map(({ name }) => name)).toEqual(['North', 'North', 'South'])
    await db
      .updateTable('membership')
      .set({ valid_from: Date.UTC(2026, 1, 15) })
      .where('valid_to', 'is', null)
      .execute()
    const { said } = await importFiles({ 'b.jsonl': lines([on('4', '2026-03-01', 'North')]) })
    expect(said).toEqual(['note b.jsonl:1 ada was in another team than “North” at that time; nothing was moved.'])
  })

  test('NUL in a text is taken out with a word', async () => {
    const { db, importFiles } = await importApp(engine)
    const { said } = await importFiles({ 'a.jsonl': lines([row('1', { subject: 'Bro\0ken' })]) })
    expect(said).toEqual(['note a.jsonl:1 1 U+0000 (NUL) character was taken out.'])
    expect(await db.selectFrom('interaction').select('subject').execute()).toEqual([{ subject: 'Broken' }])
  })

  test('a file in another encoding and a line without end are told, and reading goes on', async () => {
    const { importFiles } = await importApp(engine)
    const bytes = new TextEncoder()
    const latin1 = Uint8Array.from([
      ...bytes.encode('{"subject":"caf'),
      0xe9,
      ...bytes.encode(`"}\n${lines([row('1')])}`),
    ])
    const long = `${'x'.repeat(9 * 1024 * 1024)}\n${lines([row('2')])}`
    const { added, said } = await importFiles({ 'latin.jsonl': latin1, 'long.jsonl': long })
    expect(added).toBe(2)
    expect(said).toEqual([
      'error latin.jsonl:1 This line is not text in UTF-8.',
      'error long.jsonl:1 This line is longer than 8 MB.',
    ])
  })

  test('once reviewed, transcript and recording stay, and a note says so', async () => {
    const { db, importFiles } = await importApp(engine)
    await importFiles({ 'a.jsonl': lines([row('1')]), '1.wav': wav() })
    const { id, agent_id } = await db.selectFrom('interaction').selectAll().executeTakeFirstOrThrow()
    await addReview(db, { interactionId: id, agentId: agent_id })
    const changed = row('1', { transcript: [{ speaker: 'agent', text: 'Rewritten' }], subject: 'New' })
    const { updated, said } = await importFiles({ 'a.jsonl': lines([changed]), '1.wav': wav({ seconds: 2 }) })
    expect(updated).toBe(1)
    expect(said).toEqual([
      'note a.jsonl:1 Its transcript differs, but it has been reviewed: the first one stays.',
      'note a.jsonl:1 Its recording differs, but it has been reviewed: the first one stays.',
    ])
    const { turns } = await db.selectFrom('transcript').select('turns').executeTakeFirstOrThrow()
    expect(turns).toContain('Hello from 1')
    expect(await db.selectFrom('recording').select('duration_ms').execute()).toEqual([{ duration_ms: 1000 }])
    await db.updateTable('review').set({ status: 'draft' }).execute()
    const draft = await importFiles({
      'a.jsonl': lines([{ ...changed, language: 'en' }]),
      '1.wav': wav({ seconds: 2 }),
    })
    expect(draft.updated).toBe(1)
    expect(await db.selectFrom('recording').select('duration_ms').execute()).toEqual([{ duration_ms: 2000 }])
  })
})
