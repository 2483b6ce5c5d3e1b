import { expect, test } from 'vitest'
import { memoryMedia } from '#mocks/memoryMedia.ts'

const streamOf = (text: string) => new Blob([text]).stream()
const textOf = async (stream: ReadableStream<Uint8Array> | null) => (stream ? new Response(stream).text() : null)

test('what is written can be read, in part too, with its size and SHA-256', async () => {
  const media = memoryMedia(() => 5)
  const { bytes, sha256 } = await media.write('a', streamOf('hello'), 100)
  expect(bytes).toBe(5)
  expect(sha256).toBe('2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824')
  expect(await media.size('a')).toBe(5)
  expect(await textOf(await media.read('a'))).toBe('hello')
  expect(await textOf(await media.read('a', { start: 1, end: 3 }))).toBe('el')
})

test('what is too large is not stored', async () => {
  const media = memoryMedia(() => 5)
  await expect(media.write('a', streamOf('hello'), 4)).rejects.toThrow(RangeError)
  expect(await media.size('a')).toBeNull()
  expect(await media.read('a')).toBeNull()
})

test('moving replaces the target, and removing leaves nothing', async () => {
  const media = memoryMedia(() => 5)
  await media.write('in/a', streamOf('new'), 100)
  await media.write('b', streamOf('old'), 100)
  await media.move('in/a', 'b')
  expect(await media.list('')).toEqual([{ key: 'b', modifiedAt: 5 }])
  expect(await textOf(await media.read('b'))).toBe('new')
  await media.remove('b')
  expect(await media.list('')).toEqual([])
  await expect(media.move('b', 'c')).rejects.toThrow('nothing under b')
})
