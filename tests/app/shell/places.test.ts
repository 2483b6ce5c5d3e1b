import { expect, test } from 'vitest'
import { placesOf } from '#app/shell/places.ts'
import type { SessionPerson } from '#contract/session.ts'

const PERSON: SessionPerson = { id: 'p1', name: 'Ann', email: 'ann@example.org', roles: [], grants: [], agentId: null }
const labelsOf = (person: Partial<SessionPerson>) => placesOf({ ...PERSON, ...person }).map(({ label }) => label)

test('everybody who may see the queue finds it in the navigation', () => {
  expect(labelsOf({ roles: ['reviewer'] })).toContain('Review queue')
  expect(labelsOf({ roles: ['manager'] })).toContain('Review queue')
  expect(labelsOf({ roles: ['leadership'], grants: ['leadQuality'] })).toContain('Review queue')
  expect(labelsOf({ roles: ['leadership', 'administrator'] })).not.toContain('Review queue')
  expect(labelsOf({ roles: ['agent'], agentId: 'a1' })).toEqual(['My service', 'Definition'])
})

test('who reviews and nothing else is not shown how the work is planned', () => {
  expect(labelsOf({ roles: ['reviewer'] })).not.toContain('Plans')
})
