import { afterEach, expect, test, vi } from 'vitest'
import type { ImportBatch } from '#contract/imports.ts'
import { type Sending, sendFiles } from '#features/imports/sendFiles.ts'

afterEach(() => vi.unstubAllGlobals())

const batch: ImportBatch = {
  id: 'import-1',
  status: 'receiving',
  timeZone: 'Europe/Oslo',
  createdAt: 0,
  finishedAt: null,
  createdBy: null,
  files: 0,
  filesDone: 0,
  progress: 0,
  rows: 0,
  added: 0,
  updated: 0,
  unchanged: 0,
  failed: 0,
  recordings: 0,
  errors: 0,
  notes: 0,
  sidesToAnswer: [],
}
const files = ['a.json', 'calls/b.mp3', 'c.json'].map((path) => ({ path, file: new File(['x'], path) }))

/** Only the network is not real; `refuse` says which file the server would not take. */
function serve(refuse: (path: string) => Response | undefined = () => undefined): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string, { method }: RequestInit) => {
    asked.push(`${method} ${decodeURIComponent(address)}`)
    const path = new URL(address, 'http://localhost').searchParams.get('path')
    return (path === null ? undefined : refuse(path)) ?? Response.json(batch)
  })
  return asked
}
const tooLarge = () => Response.json({ error: { code: 'too_large', message: 'It is too large.' } }, { status: 413 })

test('files go one after another under their own paths, then reading starts', async () => {
  const asked = serve()
  const seen: Sending[] = []
  expect(await sendFiles(files, 'Europe/Oslo', (sending) => seen.push(sending))).toEqual({
    id: 'import-1',
    refused: [],
  })
  expect(asked).toEqual([
    'POST /api/imports',
    'PUT /api/imports/import-1/files?path=a.json',
    'PUT /api/imports/import-1/files?path=calls/b.mp3',
    'PUT /api/imports/import-1/files?path=c.json',
    'POST /api/imports/import-1/start',
  ])
  expect(seen.map(({ sent }) => sent)).toEqual([0, 1, 2, 3])
})

test('a refused file is named with its reason and stops no other', async () => {
  const asked = serve((path) => (path === 'calls/b.mp3' ? tooLarge() : undefined))
  const seen: Sending[] = []
  await sendFiles(files, 'Europe/Oslo', (sending) => seen.push(sending))
  expect(seen.at(-1)?.refused).toEqual([{ path: 'calls/b.mp3', reason: 'It is too large.' }])
  expect(asked.at(-1)).toBe('POST /api/imports/import-1/start')
})

test('with every file refused nothing is read, and the first reason is said', async () => {
  const asked = serve(tooLarge)
  await expect(sendFiles(files, 'Europe/Oslo', () => {})).rejects.toThrow('Nothing was sent. a.json: It is too large.')
  expect(asked.some((line) => line.endsWith('/start'))).toBe(false)
})

test('a file that the browser cannot read is named and stops no other', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    if (address.includes('a.json')) throw new TypeError('Failed to fetch')
    return Response.json(batch)
  })
  const { refused } = await sendFiles(files, 'Europe/Oslo', () => {})
  expect(refused).toMatchObject([{ path: 'a.json', reason: expect.stringContaining('could not be sent') }])
  expect(asked).toHaveLength(5)
})
