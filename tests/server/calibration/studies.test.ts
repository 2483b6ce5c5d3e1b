import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dropStudy, getStudy, getStudyAgreements, importStudy, listStudies } from '#contract/studies.ts'
import { DEMONSTRATIONS } from '#domain/calibration/demonstrations.ts'
import { addTestPerson, ENGINES, openTestApp, type TestApp } from '#tests/support/app.ts'

const CSV = 'item,annotator,rating\na,Ann,1\na,Bea,2\nb,Ann,3\nb,Bea,3\nb,Ann,1\nc,Ann,9\n'
const SCALE = ['1', '2', '3']
const UNKNOWN = '01900000-0000-7000-8000-000000000000'
const folder = join(process.env.ACCORD_REAL_DATA ?? '', 'ratings/convabuse_severity')
const isThere = process.env.ACCORD_REAL_DATA !== undefined && existsSync(folder)

describe.each(ENGINES)('agreement studies on %s', (engine) => {
  let app: TestApp
  let lead: string
  let other: string
  beforeEach(async () => {
    app = await openTestApp(engine)
    lead = await addTestPerson(app, ['reviewer'], { name: 'Ingrid', grants: ['leadQuality'] })
    other = await addTestPerson(app, ['leadership'], { grants: ['leadQuality'] })
  })
  afterEach(() => app.close())

  const bring = (more: { csv?: string; name?: string; scale?: string[] | null } = {}, key?: string) => {
    const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key }
    return app.as(lead)(importStudy, { body: { name: 'Pilot', csv: CSV, scale: SCALE, ...more }, headers })
  }
  const agreementsOf = async (id: string, who = lead) =>
    (await app.as(who)(getStudyAgreements, { params: { id } })).body.found

  test('ratings are kept, with what was left out, and shown to whoever leads quality', async () => {
    const { id, report } = (await bring()).body
    expect(report).toMatchObject({ rows: 6, repeated: 1, leftOut: 1, problems: [{ row: 7 }] })
    const size = { id, name: 'Pilot', items: 2, raters: 2, ratings: 4, source: null }
    const study = (await app.as(other)(getStudy, { params: { id } })).body
    expect(study).toMatchObject({ ...size, scale: SCALE, isOrdered: true, report })
    expect(study.imported).toMatchObject({ by: 'Ingrid', mayRemove: false })
    const [first, ...shown] = (await app.as(lead)(listStudies)).body
    expect(first).toMatchObject({ ...size, imported: { mayRemove: true } })
    expect(shown.map(({ id }) => id)).toEqual(DEMONSTRATIONS.map(({ id }) => id))
    const found = await agreementsOf(id, other)
    expect(found?.agreements.map(({ level }) => level)).toEqual(['nominal', 'ordinal', 'interval'])
    expect(found?.agreements[0]).toMatchObject({ units: 2, ratings: 4, exact: { n: 2, k: 1 }, low: null })
    expect(found?.agreements[1]?.near).toEqual({ n: 2, k: 2 })
    expect(found?.raters).toMatchObject([
      { name: 'Ann', n: 2, difference: { n: 2, mean: -0.5, low: null } },
      { name: 'Bea', n: 2 },
    ])
    expect(found?.kappas).toMatchObject([{ one: 0, other: 1, n: 2 }])
    expect(found?.widest[0]).toEqual({ item: 'a', places: [0, 1] })
  })

  test('a file that says nothing is refused in words; sent twice it is kept once', async () => {
    const none = await bring({ csv: 'who,what\na,b\n' })
    expect(none.error).toMatchObject({ code: 'invalid', message: expect.stringContaining('no column “item”') })
    expect((await bring({ csv: CSV, scale: ['1', '1'] })).error?.message).toMatch('stands twice')
    expect((await bring({ scale: ['1', '1.0'] })).error?.message).toMatch('stands twice')
    expect((await bring({ scale: ['Yes', 'yes', 'no'] })).error?.message).toMatch('stands twice')
    expect((await bring({ csv: 'x'.repeat(3_000_001) })).error?.message).toMatch('longer than 3 million')
    const [one, again] = [await bring({}, 'the-same-key'), await bring({}, 'the-same-key')]
    expect(again.body.id).toBe(one.body.id)
    expect((await app.as(lead)(listStudies)).body).toHaveLength(1 + DEMONSTRATIONS.length)
  })

  test('only who imported a study removes it, and a published example stays', async () => {
    const { id } = (await bring()).body
    const drop = async (who: string, what = id) => (await app.as(who)(dropStudy, { params: { id: what } })).error?.code
    expect(await drop(other)).toBe('not_allowed')
    expect(await drop(lead, 'krippendorff-c')).toBe('not_found')
    expect(await drop(lead)).toBeUndefined()
    expect(await drop(lead)).toBe('not_found')
    for (const endpoint of [getStudy, getStudyAgreements]) {
      expect((await app.as(lead)(endpoint, { params: { id } })).error?.code).toBe('not_found')
    }
  })

  test('a study of somebody who has gone is removed by whoever leads quality', async () => {
    const { id } = (await bring()).body
    await app.db.updateTable('person').set({ is_active: 0 }).where('id', '=', lead).execute()
    expect((await app.as(other)(getStudy, { params: { id } })).body.imported?.mayRemove).toBe(true)
    expect((await app.as(other)(dropStudy, { params: { id } })).status).toBe(200)
  })

  test('nobody else comes to studies, whatever their office', async () => {
    const { id } = (await bring()).body
    for (const role of ['reviewer', 'manager', 'leadership', 'agent', 'administrator'] as const) {
      const as = app.as(await addTestPerson(app, [role]))
      const asked = [
        await as(listStudies),
        await as(getStudy, { params: { id } }),
        await as(getStudyAgreements, { params: { id } }),
        await as(dropStudy, { params: { id: UNKNOWN } }),
        await as(importStudy, { body: { name: 'x', csv: CSV, scale: null } }),
      ]
      expect(
        asked.map(({ status }) => status),
        role,
      ).toEqual([403, 403, 403, 403, 403])
    }
  })

  test('a published example shows all that a reveal does', async () => {
    const id = 'krippendorff-c'
    expect((await app.as(lead)(getStudy, { params: { id } })).body).toMatchObject({
      imported: null,
      items: 12,
      report: null,
    })
    const found = await agreementsOf(id)
    expect(found?.agreements.map(({ draws }) => draws)).toEqual([2000, 2000, 2000])
    expect(found?.agreements[1]?.low).toBeLessThan(found?.agreements[1]?.alpha ?? 0)
    expect(found?.kappas).toHaveLength(6)
    expect(await agreementsOf(id)).toEqual(found)
  })

  test.skipIf(!isThere)(
    `eight raters’ real ratings give their alphas${isThere ? '' : ' (skipped: ACCORD_REAL_DATA is not set)'}`,
    async () => {
      const csv = readFileSync(join(folder, 'ratings_long.csv'), 'utf8')
      const { id, report } = (await bring({ csv, scale: null })).body
      expect(report.leftOut).toBe(0)
      const study = (await app.as(lead)(getStudy, { params: { id } })).body
      expect(study).toMatchObject({ items: 2790, raters: 8, ratings: 8314, scale: ['-3', '-2', '-1', '0', '1'] })
      const found = await agreementsOf(id)
      const expected = { nominal: 0.4301620241294669, ordinal: 0.6484362875258595, interval: 0.7251555279153075 }
      for (const [level, alpha] of Object.entries(expected)) {
        const own = found?.agreements.find((one) => one.level === level)
        expect(Math.abs((own?.alpha ?? 0) - alpha), level).toBeLessThan(1e-9)
        expect(
          [own?.low ?? 1, own?.high ?? 0].map((bound) => bound < alpha),
          level,
        ).toEqual([true, false])
      }
      expect(found?.kappas).toHaveLength(28)
      const given = (await bring({ csv, scale: ['−3', '−2', '−1', '0', '1'] })).body
      expect((await agreementsOf(given.id))?.agreements[1]?.alpha).toBe(found?.agreements[1]?.alpha)
    },
  )
})
