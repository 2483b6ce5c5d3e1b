import { expect, test } from 'vitest'
import { z } from 'zod'
import { forgetDropped, readDropped, searchOf } from '#lib/droppedSearch.ts'
import { overviewSearch } from '#features/overview/overviewSearch.ts'

const { validate } = searchOf(
  z.object({
    channel: z.enum(['call', 'chat']).optional().catch(undefined),
    find: z.coerce.string().max(5).catch('').default(''),
  }),
)['~standard']
const read = async (raw: object) => {
  const result = await validate(raw)
  return 'value' in result ? result.value : result.issues
}

test('an address that is understood drops nothing, whatever it leaves out', async () => {
  forgetDropped()
  expect(await read({})).toEqual({ find: '' })
  expect(await read({ channel: 'chat', find: 12 })).toEqual({ channel: 'chat', find: '12' })
  expect(readDropped()).toEqual([])
})

test('what nothing can be made of falls back and is named', async () => {
  forgetDropped()
  expect(await read({ channel: 'fax', find: 'too long' })).toEqual({ channel: undefined, find: '' })
  expect(readDropped()).toEqual([
    { name: 'channel', value: 'fax' },
    { name: 'find', value: 'too long' },
  ])
})

test('what others put into an address, such as the mark of a campaign, is nobody’s filter', async () => {
  forgetDropped()
  await read({ utm_source: 'mail' })
  expect(readDropped()).toEqual([])
})

test('a cleaned address does not unsay what was dropped on the way to it', async () => {
  forgetDropped()
  const overview = searchOf(overviewSearch)['~standard']
  await overview.validate({ teamId: 'x'.repeat(500), sort: 'shoe size' })
  await overview.validate({ sort: 'n' })
  expect(readDropped().map(({ name }) => name)).toContain('sort')
})
