import { ApiError } from '#contract/apiError.ts'
import { review } from '#contract/reviews.ts'
import type { Answers } from '#domain/scoring/answer.ts'
import { removeLocalDraft, writeLocalDraft } from './localDraft.ts'
import type { SaveState } from './saveState.ts'

export interface DraftContent {
  answers: Answers
  comment: string
  activeMs: number
}

interface Ports {
  storage: Storage
  key: string
  /** The version of the stored draft that the first change goes on from. */
  version: number
  save: (content: DraftContent & { version: number }, isLeaving: boolean) => Promise<{ version: number }>
  now: () => number
  onState: (state: SaveState) => void
}

export interface DraftSaver {
  /** Keeps it in this browser at once and sends it soon. */
  change: (content: DraftContent) => void
  /** Sends what is unsent now. `isLeaving`: the request has to outlive the page. */
  send: (isLeaving?: boolean) => Promise<void>
  /** Waits for the save under way and starts no other one, until `resume`. @returns the stored version */
  pause: () => Promise<number>
  resume: () => void
  /** After a conflict: go on from this version, with the own content or with the stored one. */
  goOnFrom: (version: number, keepsOwn: boolean) => void
  /** The draft is no draft any more: nothing is sent, nothing is kept. */
  discard: () => void
}

const SAVE_AFTER_MS = 1500
const RETRY_AFTER_MS = 5000

/** Saves one draft, one request at a time; the newest content wins over those that were never sent. */
export function createDraftSaver({ storage, key, version: first, save, now, onState }: Ports): DraftSaver {
  let version = first
  let unsent: DraftContent | null = null
  let underWay: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let isPaused = false
  let isBlocked = false
  let isOver = false

  const keep = (content: DraftContent) => writeLocalDraft(storage, key, { ...content, version, savedAt: now() })
  const stopTimer = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const sendIn = (ms: number) => {
    if (isPaused || isBlocked) return
    timer ??= setTimeout(() => {
      timer = undefined
      void send()
    }, ms)
  }
  const block = (state: SaveState) => {
    isBlocked = true
    onState(state)
  }
  const handleError = (error: unknown) => {
    const code = error instanceof ApiError ? error.code : 'unavailable'
    const current = error instanceof ApiError ? review.safeParse(error.current) : null
    if (code === 'stale' && current?.success) return block({ kind: 'stale', current: current.data })
    if (code === 'not_signed_in') return onState({ kind: 'signedOut' })
    if (code === 'unavailable' || code === 'server_error' || code === 'too_many') {
      onState({ kind: 'waiting', isOffline: code === 'unavailable' })
      return sendIn(RETRY_AFTER_MS)
    }
    block({ kind: 'refused', message: error instanceof Error ? error.message : 'This draft cannot be saved.' })
  }
  const attempt = async (content: DraftContent, isLeaving: boolean) => {
    onState({ kind: 'saving' })
    try {
      version = (await save({ ...content, version }, isLeaving)).version
    } catch (error) {
      if (!isOver) handleError(error)
      return
    }
    if (isOver) return
    if (unsent !== content) {
      if (unsent) keep(unsent)
      return sendIn(SAVE_AFTER_MS)
    }
    unsent = null
    removeLocalDraft(storage, key)
    onState({ kind: 'saved', at: now() })
  }
  const send = (isLeaving = false): Promise<void> => {
    if (underWay) return underWay
    if (!unsent || isPaused || isBlocked || isOver) return Promise.resolve()
    stopTimer()
    underWay = attempt(unsent, isLeaving).finally(() => {
      underWay = null
    })
    return underWay
  }
  return {
    change: (content) => {
      // The page of a submitted review is still there while the next one loads, and so are its keys.
      if (isOver) return
      unsent = content
      keep(content)
      if (!isBlocked) onState({ kind: 'saving' })
      sendIn(SAVE_AFTER_MS)
    },
    send,
    pause: async () => {
      isPaused = true
      stopTimer()
      await underWay
      stopTimer()
      return version
    },
    resume: () => {
      isPaused = false
      if (unsent) sendIn(0)
    },
    goOnFrom: (next, keepsOwn) => {
      version = next
      isBlocked = false
      if (keepsOwn && unsent) {
        keep(unsent)
        return sendIn(0)
      }
      unsent = null
      removeLocalDraft(storage, key)
      onState({ kind: 'saved', at: now() })
    },
    discard: () => {
      isOver = true
      unsent = null
      stopTimer()
      removeLocalDraft(storage, key)
    },
  }
}
