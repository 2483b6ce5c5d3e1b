import type { HttpBindings } from '@hono/node-server'
import { timingSafeEqual } from 'node:crypto'
import type { Connection } from '#server/deps.ts'

interface ConnectionSettings {
  publicUrl: string | undefined
  trustsProxy: boolean
  localToken: string
}

export type NodeConnection = Connection & { address: string }

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]'])

/** What the socket and the headers say of where a request comes from. */
export function connectionReader({ publicUrl, trustsProxy, localToken }: ConnectionSettings) {
  // A request keeps what its socket said, for those who are handed the request alone.
  const known = new WeakMap<Request, NodeConnection>()
  return (request: Request, env?: unknown): NodeConnection => {
    const remembered = known.get(request)
    if (remembered) return remembered
    const url = new URL(request.url)
    const socket = socketAddress(env)
    const forwarded = trustsProxy ? request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
    const host = (trustsProxy ? request.headers.get('x-forwarded-host') : null) ?? url.host
    const scheme = (trustsProxy ? request.headers.get('x-forwarded-proto') : null) ?? url.protocol.replace(':', '')
    const address = forwarded ?? socket ?? ''
    const connection = {
      address,
      // A page elsewhere that has its name resolve to this machine arrives from loopback too, but under its own name.
      isLocal: LOOPBACK.test(address) && LOOPBACK_NAMES.has(url.hostname),
      hasLocalToken: isToken(request.headers.get('authorization'), localToken),
      origin: publicUrl ? new URL(publicUrl).origin : `${scheme}://${host}`,
    }
    known.set(request, connection)
    return connection
  }
}

function isToken(header: string | null, token: string): boolean {
  const given = Buffer.from(header ?? '')
  const expected = Buffer.from(`Bearer ${token}`)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function socketAddress(env: unknown): string | undefined {
  const bindings = env as Partial<HttpBindings> | undefined
  return bindings?.incoming?.socket.remoteAddress
}
