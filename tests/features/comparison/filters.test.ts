import { expect, test } from 'vitest'
import { compareSearch } from '#features/comparison/compareSearch.ts'
import { selectionWords } from '#features/comparison/selectionWords.ts'
import { toDefinitionChoices } from '#features/comparison/toDefinitionChoices.ts'
import { toFilter } from '#features/comparison/toFilter.ts'

test('an address without anything asks for agents in the last 26 weeks', () => {
  const search = compareSearch.parse({})
  expect(search).toMatchObject({ by: 'agent', dimension: 'all', sort: 'name', desc: false, weeks: 26 })
  expect(toFilter(search, '2026-11-16')).toEqual({ fromWeek: '2026-05-25', toWeek: '2026-11-16' })
})

test('unknown values of an address fall back, known ones reach the request', () => {
  const search = compareSearch.parse({
    by: 'planet', dimension: 'mood', sort: 'luck', open: 'agent', definition: 'v4', weeks: 'all',
    teamId: 't', queue: 7, reviewerId: 'r', channel: 'call,chat',
  }) // prettier-ignore
  expect(search).toMatchObject({ by: 'agent', dimension: 'all', sort: 'name' })
  expect([search.open, search.definition]).toEqual([undefined, undefined])
  expect(toFilter(search, null)).toEqual({ teamId: 't', queue: '7', reviewerId: 'r', channel: ['call', 'chat'] })
})

test('a version, or a whole series, is asked for by its id', () => {
  const filterOf = (definition: string) => toFilter(compareSearch.parse({ weeks: 'all', definition }), null)
  expect(filterOf('version.a.b')).toEqual({ versionId: 'a.b' })
  expect(filterOf('series.s1')).toEqual({ seriesId: 's1' })
})

test('versions are offered one by one where a series has several, and earlier meanings as a whole', () => {
  const version = (number: number, seriesId: string) => ({ id: `v${number}`, number, seriesId })
  expect(toDefinitionChoices([version(1, 'a')])).toEqual([])
  expect(toDefinitionChoices([version(4, 'b'), version(3, 'b'), version(2, 'a'), version(1, 'a')])).toEqual([
    { id: 'version.v4', name: 'Version 4 alone' },
    { id: 'version.v3', name: 'Version 3 alone' },
    { id: 'series.a', name: 'Versions 1 to 2, another meaning' },
    { id: 'version.v2', name: 'Version 2 alone' },
    { id: 'version.v1', name: 'Version 1 alone' },
  ])
})

test('the words say what a filter means for the numbers', () => {
  expect(selectionWords(1, {})).toBe('1 interaction drawn at random. Targeted reviews are left out of every mean.')
  expect(selectionWords(1200, { fromWeek: '2026-05-25', toWeek: '2026-11-16', reviewerId: 'r' })).toBe(
    '1,200 interactions drawn at random, from the week of 25 May to the week of 16 Nov; one reviewer, so their strictness is in every number. Targeted reviews are left out of every mean.',
  )
})
