/** The request with headers that nobody guards: a browser lets none set `origin`, and adds it only on the network. */
export function withFreeHeaders(request: Request, entries: Iterable<[string, string]>): Request {
  const free = new Headers()
  for (const [name, value] of entries) free.set(name, value)
  Object.defineProperty(request, 'headers', { value: free })
  return request
}
