import { afterEach, expect, test, vi } from 'vitest'
import { getImport, uploadImportFile } from '#contract/imports.ts'
import { getStart } from '#contract/start.ts'
import { addressOf, call } from '#lib/apiClient.ts'

afterEach(() => vi.unstubAllGlobals())

const answering = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', answer)

test('the server’s code, sentence and fields arrive as one ApiError', async () => {
  const body = {
    error: { code: 'stale', message: 'It changed.', fields: { name: 'Write a name.' }, current: { version: 3 } },
  }
  answering(async () => Response.json(body, { status: 409 }))
  await expect(call(getStart)).rejects.toMatchObject({
    name: 'ApiError',
    code: 'stale',
    message: 'It changed.',
    fields: { name: 'Write a name.' },
    current: { version: 3 },
  })
})

test('no answer at all is unavailable', async () => {
  answering(() => Promise.reject(new TypeError('Failed to fetch')))
  await expect(call(getStart)).rejects.toMatchObject({ code: 'unavailable' })
})

test('a request given up is no error of the server', async () => {
  const controller = new AbortController()
  controller.abort()
  answering(() => Promise.reject(controller.signal.reason))
  await expect(call(getStart, { signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' })
})

test('an error page that is not ours names the status', async () => {
  answering(async () => new Response('<h1>Bad gateway</h1>', { status: 502 }))
  await expect(call(getStart)).rejects.toMatchObject({ code: 'server_error', message: expect.stringContaining('502') })
})

test('an answer that breaks the contract is refused', async () => {
  answering(async () => Response.json({ step: 'somewhere', needsCode: false }))
  await expect(call(getStart)).rejects.toMatchObject({ code: 'server_error' })
})

test('an address escapes what it is given and leaves out what is undefined', () => {
  expect(addressOf(getImport, { id: 'a/b?c' })).toBe('/api/imports/a%2Fb%3Fc')
  expect(addressOf(uploadImportFile, { id: '1' }, { path: 'calls/a b.mp3', more: undefined })).toBe(
    '/api/imports/1/files?path=calls%2Fa+b.mp3',
  )
})
