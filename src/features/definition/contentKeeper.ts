import type { Definition } from '#domain/definition/definition.ts'
import { markOf, writeKept } from './keptContent.ts'

interface ContentKeeperPorts {
  storage: Storage
  /** The entry of this window. */
  key: string
  /** Marks of what an earlier window sent. */
  sent: readonly string[]
  now: () => number
  /** Whether the browser keeps it. */
  onKept: (isKept: boolean) => void
}

/** Keeps in the browser what is not stored yet. */
export interface ContentKeeper {
  /** Written soon, when nobody waits for a letter to be drawn: a long definition takes a while to be written out. */
  keep: (version: number, content: Definition) => void
  /** Writes at once what is still to be written. */
  flush: () => void
  /** It is on its way and may arrive without an answer. */
  sending: (content: Definition) => void
  /** Whether this content is one that was on its way. */
  wasSent: (content: Definition) => boolean
  /** What was sent has been answered; with nothing more to save nothing is kept. */
  answered: (rest: { version: number; content: Definition } | null) => void
}

const KEEP_AFTER_MS = 200

/** Between two letters; at once where the browser cannot say when that is. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: KEEP_AFTER_MS })
  else work()
}

export function createContentKeeper({ storage, key, now, onKept, ...ports }: ContentKeeperPorts): ContentKeeper {
  let sent = [...ports.sent]
  let pending: { version: number; content: Definition } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (!pending) return
    onKept(writeKept(storage, key, { ...pending, sent, savedAt: now() }))
    pending = null
  }
  const keep = (version: number, content: Definition) => {
    pending = { version, content }
    timer ??= setTimeout(() => whenIdle(flush), KEEP_AFTER_MS)
  }
  return {
    keep,
    flush,
    sending: (content) => {
      sent.push(markOf(content))
      flush()
    },
    wasSent: (content) => sent.includes(markOf(content)),
    answered: (rest) => {
      sent = []
      if (rest) keep(rest.version, rest.content)
      else {
        clearTimeout(timer)
        timer = undefined
        pending = null
        storage.removeItem(key)
      }
    },
  }
}
