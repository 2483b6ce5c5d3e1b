import { ORIGIN, type TestApp } from '#tests/support/app.ts'

/** The status and the very text of an answer to a person. */
export async function fetchAs(app: TestApp, who: string, method: string, path: string, body?: object): Promise<string> {
  const init = body ? { body: JSON.stringify(body) } : {}
  const headers = { origin: ORIGIN, 'x-test-user': who }
  const response = await app.app.fetch(new Request(`${ORIGIN}${path}`, { method, headers, ...init }))
  return `${response.status} ${await response.text()}`
}

/** Everything a person can read: each address, with each of some ids, and searched for a text. */
export async function readEverything(
  app: TestApp,
  who: string,
  { ids, search }: { ids: readonly string[]; search: string },
): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  for (const { path } of app.routes.endpoints.filter(({ method }) => method === 'get')) {
    const paths = path.includes(':') ? ids.map((id) => path.replace(/:\w+/g, id)) : [path, `${path}?search=${search}`]
    for (const one of paths) seen.set(one, await fetchAs(app, who, 'GET', one))
  }
  return seen
}
