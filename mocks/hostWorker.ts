import { type BrowserHost, openBrowserHost } from './browser.ts'
import { withFreeHeaders } from './freeHeaders.ts'
import type { FromHost, ToHost } from './hostMessages.ts'
import type { Chosen } from './personas.ts'

/** The host in a thread of its own: it starts while the page is loaded, and no query holds the page up. */
const send = (message: FromHost, moved: Transferable[] = []): void => postMessage(message, { transfer: moved })

// Every request says itself who asks; only signing in and out come through here.
const chosen: Chosen = { get: () => '', set: (persona) => send({ kind: 'chosen', persona }) }
const host = openBrowserHost(chosen)

addEventListener('message', ({ data }: MessageEvent<ToHost>) => void answer(data))

async function answer(message: ToHost): Promise<void> {
  try {
    const opened = await host
    if (message.kind === 'request') return await respond(opened, message)
    await opened.keep()
    send({ id: message.id, kind: 'kept' })
  } catch (error) {
    send({ id: message.id, kind: 'failed', reason: String(error) })
  }
}

async function respond(opened: BrowserHost, message: Extract<ToHost, { kind: 'request' }>): Promise<void> {
  const { id, url, method, headers, body } = message
  const response = await opened.fetch(withFreeHeaders(new Request(url, { method, body }), headers))
  const content = response.body && (await response.arrayBuffer())
  const { status } = response
  send({ id, kind: 'response', status, headers: [...response.headers], body: content }, content ? [content] : [])
}
