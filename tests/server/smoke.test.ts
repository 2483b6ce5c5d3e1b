import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getHealth } from '#contract/system.ts'
import { ENGINES, openTestApp, type TestApp } from '#tests/support/app.ts'

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  beforeEach(async () => void (app = await openTestApp(engine)))
  afterEach(() => app.close())

  test('health names the database', async () => {
    expect((await app.as(null)(getHealth)).body).toEqual({ status: 'ok', database: engine, version: 'test' })
  })
})
