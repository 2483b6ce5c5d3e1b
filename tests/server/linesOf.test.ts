import { expect, test } from 'vitest'
import { getSessionAgreements } from '#contract/calibration.ts'
import { linesOf } from '#server/routes/linesOf.ts'

const told: object[] = []
const log = (detail: object) => void told.push(detail)
const logger = { info: log, warn: log, error: log }
const line = (done: number) => ({ done, of: 2, found: null })

test('each line is given as it becomes known', async () => {
  const response = linesOf(getSessionAgreements, logger, ({ send }) => {
    send(line(0))
    send(line(1))
    return Promise.resolve(line(2))
  })
  expect(response.headers.get('content-type')).toBe('application/x-ndjson')
  const lines = (await response.text()).split('\n')
  expect(lines.map((text) => text && JSON.parse(text).done)).toEqual([0, 1, 2, ''])
})

test('who stops reading ends the work, and hears no more of it', async () => {
  let ended: AbortSignal | undefined
  const response = linesOf(getSessionAgreements, logger, ({ send, signal }) => {
    ended = signal
    send(line(0))
    return new Promise((resolve) => {
      signal.addEventListener('abort', () => {
        send(line(1))
        resolve(line(2))
      })
    })
  })
  const reader = response.body?.getReader()
  await reader?.read()
  await reader?.cancel()
  expect(ended?.aborted).toBe(true)
  expect(told).toEqual([])
})

test('work that fails breaks the answer off, and is written down', async () => {
  const response = linesOf(getSessionAgreements, logger, () => Promise.reject(new Error('lost')))
  await expect(response.text()).rejects.toThrow('lost')
  expect(told).toEqual([{ endpoint: 'getSessionAgreements', error: 'Error: lost' }])
})
