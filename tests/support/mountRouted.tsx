import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import axe from 'axe-core'
import type { ReactNode } from 'react'
import { expect, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { Session } from '#contract/session.ts'
import { sessionQuery } from '#lib/session.ts'
import { mount } from './mount.tsx'

type Person = NonNullable<Session['person']>

/** Draws a page as the app would, with its links, for somebody who is signed in. */
export async function mountRouted(content: ReactNode, person: Partial<Person> = {}): Promise<void> {
  document.documentElement.lang = 'en'
  document.title = 'Accord'
  await page.viewport(1280, 900)
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  queryClient.setQueryData(sessionQuery.queryKey, {
    person: {
      id: 'p1',
      name: 'Amara Osei',
      email: 'a@x.org',
      roles: ['manager'],
      grants: [],
      agentId: null,
      ...person,
    },
    organisation: { name: 'Halden', timeZone: 'UTC', weekStart: 1, databaseId: 'd' },
  })
  const router = createRouter({
    routeTree: createRootRoute({ component: () => <main>{content}</main> }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  })
  mount(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
    1200,
  )
}

/** Only the network is not real: answers by method and path, as JSON or as they are, and what was sent with a body. */
export function answerWith(answers: Record<string, (body: unknown) => object>) {
  const sent: { route: string; body: unknown }[] = []
  const asked: string[] = []
  vi.spyOn(window, 'fetch').mockImplementation(async (address, init) => {
    const route = `${init?.method ?? 'GET'} ${String(address).split('?')[0]}`
    const body: unknown = init?.body ? JSON.parse(String(init.body)) : undefined
    asked.push(String(address))
    if (init?.method !== 'GET') sent.push({ route, body })
    const answer = answers[route]
    const given = answer?.(body)
    if (given) return given instanceof Response ? given : Response.json(given)
    return Response.json({ error: { code: 'not_found', message: `Nothing answers ${route}.` } }, { status: 404 })
  })
  return { sent, asked }
}

export async function expectNoViolations(): Promise<void> {
  const { violations } = await axe.run()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  )
}
