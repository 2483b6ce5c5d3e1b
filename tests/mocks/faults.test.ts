import { afterEach, expect, test, vi } from 'vitest'
import { apiErrorBody } from '#contract/apiError.ts'
import { type Fault, SLOW_MS, withFault } from '#mocks/faults.ts'

const app = (request: Request): Promise<Response> =>
  Promise.resolve(Response.json({ method: request.method, path: new URL(request.url).pathname }))
const ask = (fault: Fault, path: string, method = 'GET') =>
  withFault(fault, app)(new Request(`http://accord.test${path}`, { method }))

afterEach(() => {
  vi.useRealTimers()
})

test('without a fault the app answers', async () => {
  expect(await (await ask('none', '/api/overview')).json()).toEqual({ method: 'GET', path: '/api/overview' })
})

test('offline is a failed fetch, not an answer', async () => {
  expect((await ask('offline', '/api/overview')).type).toBe('error')
})

test('slow is the same answer, later', async () => {
  vi.useFakeTimers()
  const answer = ask('slow', '/api/overview')
  const early = await Promise.race([answer.then(() => 'answered'), vi.advanceTimersByTimeAsync(SLOW_MS - 1)])
  expect(early).not.toBe('answered')
  await vi.advanceTimersByTimeAsync(1)
  expect((await answer).status).toBe(200)
})

test('a conflict refuses writes alone, and shows what is stored of a review', async () => {
  expect((await ask('conflict', '/api/reviews/7')).status).toBe(200)
  const refused = await ask('conflict', '/api/reviews/7/draft', 'PUT')
  expect(refused.status).toBe(409)
  expect(apiErrorBody.parse(await refused.json()).error).toMatchObject({
    code: 'stale',
    current: { method: 'GET', path: '/api/reviews/7' },
  })
  const other = await ask('conflict', '/api/teams', 'POST')
  expect(apiErrorBody.parse(await other.json()).error.code).toBe('conflict')
})

test('a failing server answers 500 to everything but who one is', async () => {
  const failed = await ask('error', '/api/overview')
  expect(failed.status).toBe(500)
  expect(apiErrorBody.parse(await failed.json()).error.code).toBe('server_error')
  expect((await ask('error', '/api/session')).status).toBe(200)
})
