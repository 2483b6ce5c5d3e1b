import { ApiError } from '#contract/apiError.ts'
import type { DefinitionDraft } from '#contract/definitionDrafts.ts'
import type { Definition } from '#domain/definition/definition.ts'

/** How far what was written has come. */
export type ContentState =
  | { kind: 'saved' }
  | { kind: 'saving' }
  /** No answer yet; tried again by itself. */
  | { kind: 'waiting'; message: string }
  /** Somebody else saved; `stored` is theirs. */
  | { kind: 'stale'; stored: DefinitionDraft; message: string }
  | { kind: 'refused'; message: string }

interface ContentSaverPorts {
  stored: DefinitionDraft
  save: (version: number, content: Definition) => Promise<DefinitionDraft>
  /** Reads what came with a 409; null when it is no draft. */
  readStored: (value: unknown) => DefinitionDraft | null
  onState: (state: ContentState) => void
  onSaved: (stored: DefinitionDraft) => void
}

export interface ContentSaver {
  change: (content: Definition) => void
  /** Sends what is unsent now. @returns the stored draft, or null while it could not be stored */
  flush: () => Promise<DefinitionDraft | null>
  /** After a conflict: go on from what is stored, with the own words or with theirs. */
  goOnFrom: (stored: DefinitionDraft, own: Definition | null) => void
}

/** The same one each time: told again with every letter, it is drawn once. */
const SAVING: ContentState = { kind: 'saving' }

const SAVE_AFTER_MS = 900
const RETRY_AFTER_MS = 4000

/** Saves a draft, one request at a time; the newest words win over those that were never sent. */
export function createContentSaver({ save, readStored, onState, onSaved, ...ports }: ContentSaverPorts): ContentSaver {
  let { stored } = ports
  let unsent: Definition | null = null
  let underWay: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let isHeld = false

  const sendIn = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), ms)
  }
  const fail = (error: unknown) => {
    if (!(error instanceof ApiError)) throw error
    const { code, message } = error
    const current = code === 'stale' ? readStored(error.current) : null
    if (current) {
      isHeld = true
      onState({ kind: 'stale', stored: current, message })
    } else if (code === 'unavailable' || code === 'server_error' || code === 'too_many' || code === 'not_signed_in') {
      onState({ kind: 'waiting', message })
      sendIn(RETRY_AFTER_MS)
    } else {
      isHeld = true
      onState({ kind: 'refused', message })
    }
  }
  const next = () => (isHeld ? null : unsent)
  const run = async () => {
    for (let content = next(); content; content = next()) {
      try {
        stored = await save(stored.version, content)
      } catch (error) {
        fail(error)
        return
      }
      if (unsent === content) unsent = null
      onSaved(stored)
    }
    if (!unsent) onState({ kind: 'saved' })
  }
  const send = (): Promise<void> => {
    clearTimeout(timer)
    if (!unsent || isHeld) return Promise.resolve()
    underWay ??= run().finally(() => {
      underWay = null
    })
    return underWay
  }
  return {
    change: (content) => {
      unsent = content
      if (isHeld) return
      onState(SAVING)
      sendIn(SAVE_AFTER_MS)
    },
    flush: async () => {
      await send()
      return unsent ? null : stored
    },
    goOnFrom: (next, own) => {
      stored = next
      isHeld = false
      unsent = own
      onSaved(next)
      if (own) sendIn(0)
      else onState({ kind: 'saved' })
    },
  }
}
