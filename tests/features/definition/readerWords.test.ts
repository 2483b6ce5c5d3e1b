import { expect, test } from 'vitest'
import type { Readers } from '#features/definition/api.ts'
import { readersByTeam } from '#features/definition/readersByTeam.ts'
import { addressesOf, agoWords, waitWords } from '#features/definition/readerWords.ts'

const person = (name: string, team: string | null, acknowledgedAt: number | null): Readers['people'][number] => ({
  id: name,
  name,
  email: `${name}@example.org`,
  team: team === null ? null : { id: team, name: team },
  acknowledgedAt,
  days: 3,
})

test('readers are counted by team, by name, and those in none last', () => {
  const people = [
    person('a', null, 1),
    person('b', 'Moves', null),
    person('c', 'Billing', 1),
    person('d', 'Billing', null),
  ]
  expect(readersByTeam(people).map(({ name, read, n }) => [name, read, n])).toEqual([
    ['Billing', 1, 2],
    ['Moves', 0, 1],
    ['In no team', 1, 1],
  ])
  expect(readersByTeam([])).toEqual([])
})

test('days are said as one would say them', () => {
  expect([0, 1, 12].map(waitWords)).toEqual(['Not yet', 'Not yet, since a day', 'Not yet, since 12 days'])
  expect([0, 1, 12].map(agoWords)).toEqual(['today', 'a day ago', '12 days ago'])
  expect(addressesOf([{ email: 'a@example.org' }, { email: 'b@example.org' }])).toBe('a@example.org, b@example.org')
})
