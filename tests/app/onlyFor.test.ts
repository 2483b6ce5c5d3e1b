import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { NotOpen, onlyFor } from '#app/onlyFor.ts'
import { isAdministrator } from '#app/rights.ts'
import type { SessionPerson } from '#contract/session.ts'
import { sessionQuery } from '#lib/session.ts'

const open = (roles: SessionPerson['roles']) => {
  const queryClient = new QueryClient()
  const person = { id: 'p1', name: 'Ann', email: 'ann@example.org', roles, grants: [], agentId: null }
  const organisation = { name: 'Halden Energy', timeZone: 'UTC', weekStart: 1, databaseId: 'db1' } as const
  queryClient.setQueryData(sessionQuery.queryKey, { person, organisation })
  return onlyFor('administrators', isAdministrator)({ context: { queryClient } })
}

test('a page of forms opens to who could send them', async () => {
  await expect(open(['reviewer', 'administrator'])).resolves.toBeUndefined()
})

test('everybody else is told whom it is for, and what to do', async () => {
  await expect(open(['reviewer', 'manager'])).rejects.toThrow(
    new NotOpen('It is for administrators. An administrator can give you the role.'),
  )
})
