import { ApiError } from '#contract/apiError.ts'
import type { DefinitionDraft } from '#contract/definitionDrafts.ts'
import type { Definition } from '#domain/definition/definition.ts'
import type { ContentKeeper } from './contentKeeper.ts'

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
  /** Where the words are kept until the server has them. */
  keeper: ContentKeeper
  /** Begins with a question, so nothing is sent before it is answered. */
  isHeld: boolean
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
export function createContentSaver({
  save,
  keeper,
  readStored,
  onState,
  onSaved,
  ...ports
}: ContentSaverPorts): ContentSaver {
  let { stored } = ports
  let unsent: Definition | null = null
  let underWay: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let { isHeld } = ports

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
  /** What is stored, when it is what was sent from here and the answer was lost. */
  const ownOf = (error: unknown): DefinitionDraft | null => {
    const current = error instanceof ApiError && error.code === 'stale' ? readStored(error.current) : null
    return current && keeper.wasSent(current.content) ? current : null
  }
  const next = () => (isHeld ? null : unsent)
  const run = async () => {
    for (let content = next(); content; content = next()) {
      try {
        // Marked before it leaves: the one sent last time may be what is stored.
        const saving = save(stored.version, content)
        keeper.sending(content)
        stored = await saving
        if (unsent === content) unsent = null
      } catch (error) {
        const arrived = ownOf(error)
        if (!arrived) {
          fail(error)
          return
        }
        stored = arrived
      }
      keeper.answered(unsent && { version: stored.version, content: unsent })
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
      keeper.keep(stored.version, content)
      if (isHeld) return
      onState(SAVING)
      sendIn(SAVE_AFTER_MS)
    },
    flush: async () => {
      keeper.flush()
      await send()
      return unsent ? null : stored
    },
    goOnFrom: (next, own) => {
      stored = next
      isHeld = false
      unsent = own
      keeper.answered(own && { version: next.version, content: own })
      onSaved(next)
      if (own) sendIn(0)
      else onState({ kind: 'saved' })
    },
  }
}
