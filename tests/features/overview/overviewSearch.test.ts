import { expect, test } from 'vitest'
import { overviewSearch } from '#features/overview/overviewSearch.ts'

test('an empty address is the default view', () => {
  expect(overviewSearch.parse({})).toMatchObject({ weeks: 26, find: '', sort: 'name', desc: false })
})

test('any nonsense falls back field by field', () => {
  const search = overviewSearch.parse({
    weeks: {},
    find: ['x'.repeat(300)],
    sort: 'rank',
    desc: 'yes',
    columns: 'name,rank',
    open: 'javascript:alert(1)',
    teamId: '',
  })
  expect(search).toMatchObject({ weeks: 26, find: '', sort: 'name', desc: false })
  expect([search.columns, search.open, search.teamId]).toEqual([undefined, undefined, undefined])
})

test('a text filter of digits alone stays text', () => {
  expect(overviewSearch.parse({ find: 42 }).find).toBe('42')
})

test('a mark opens by name', () => {
  for (const open of ['all', 'complete', 'several', 'agent.0190-x'])
    expect(overviewSearch.parse({ open }).open).toBe(open)
})
