import type { Role } from '#contract/session.ts'

const PAGES = import.meta.glob('../src/app/pages/*.tsx')

/** Where the work of a persona begins, as the router will find as well once it knows who asks. */
const HOMES: Record<Role, string> = {
  reviewer: 'queue',
  manager: 'overview',
  leadership: 'overview',
  agent: 'agent',
  administrator: 'imports',
}

/** Loads the page that will be shown while the database is made; the router would begin only afterwards. */
export function loadFirstPage(path: string, persona: string): void {
  const home = Object.entries(HOMES).find(([role]) => role === persona)?.[1]
  const name = path === '/' ? home : path.split('/')[1]
  // A guess that is wrong costs nothing but the request: the router loads what it needs by itself.
  PAGES[`../src/app/pages/${name}Page.tsx`]?.().catch(() => {})
}
