import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { planForgetting } from '#server/commands/forgetAnswers.ts'
import { ENGINES, openTestApp, START, type TestApp } from '#tests/support/app.ts'

const DAY = 24 * 60 * 60_000

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp

  beforeEach(async () => {
    app = await openTestApp(engine)
  })
  afterEach(() => app.close())

  const keep = (key: string, created_at: number) =>
    app.db
      .insertInto('idempotency_key')
      .values({ person_id: 'somebody', key, endpoint: 'submitReview', request_hash: '', response: '{}', created_at })
      .execute()
  const keys = async () => (await app.db.selectFrom('idempotency_key').select('key').execute()).map(({ key }) => key)
  const waiting = () => app.db.selectFrom('job').select(['kind', 'due_at']).execute()

  test('answers kept for repeated requests go after two weeks, every day anew', async () => {
    await planForgetting(app.deps)
    await planForgetting(app.deps)
    expect(await waiting()).toEqual([{ kind: 'forgetAnswers', due_at: START + DAY }])
    await keep('old', START - 13.5 * DAY)
    await keep('young', START)
    app.passTime(DAY)
    expect(await app.runJobs()).toBe(1)
    expect(await keys()).toEqual(['young'])
    expect(await waiting()).toEqual([{ kind: 'forgetAnswers', due_at: START + 2 * DAY }])
  })
})
