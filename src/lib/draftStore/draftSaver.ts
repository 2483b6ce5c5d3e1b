import type { DraftContent } from './draftContent.ts'
import { fingerprint } from './fingerprint.ts'
import { removeLocalDraft, writeLocalDraft } from './localDraft.ts'
import { withoutQuotes } from './quotes.ts'
import { isFinal, stateAfter } from './saveError.ts'
import type { DraftSaver, SaverPorts } from './saver.ts'
import type { SaveState } from './saveState.ts'

const SAVE_AFTER_MS = 1500
const RETRY_AFTER_MS = 5000
const MOST_SENT = 20

/** Saves one draft, one request at a time; the newest content wins over those that were never sent. */
export function createDraftSaver(ports: SaverPorts): DraftSaver {
  const { storage, key, turns, save, now, onState, onKept } = ports
  let { version } = ports
  let sent = ports.sent ?? []
  let unsent: DraftContent | null = null
  let underWay: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The time to send came while a save was under way. */
  let isDue = false
  let isPaused = false
  let isBlocked = ports.isHeld ?? false
  let isClosed = false
  let isOver = false

  const keep = () => {
    if (!unsent) return
    const answers = withoutQuotes(unsent.answers, turns)
    onKept(writeLocalDraft(storage, key, { ...unsent, answers, version, sent: [...sent], savedAt: now() }))
  }
  const forget = () => {
    unsent = null
    sent = []
    removeLocalDraft(storage, key)
  }
  const stopTimer = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const sendIn = (ms: number) => {
    if (isPaused || isBlocked || isClosed) return
    timer ??= setTimeout(() => {
      timer = undefined
      void send()
    }, ms)
  }
  const goOn = (next: number) => {
    version = next
    sent = []
    keep()
  }
  const hold = (state: SaveState) => {
    isBlocked = true
    stopTimer()
    onState(state)
  }
  /** It was this browser's own: sent, arrived, and its answer was lost. */
  const isOwnAnswer = (state: SaveState): boolean => {
    if (state.kind !== 'stale' || !sent.includes(fingerprint(state.current))) return false
    goOn(state.current.version)
    return true
  }
  /** @returns whether to try again at once */
  const handleError = (error: unknown): boolean => {
    const state = stateAfter(error)
    if (isOwnAnswer(state)) return true
    if (isFinal(state)) hold(state)
    else onState(state)
    if (state.kind === 'waiting') sendIn(RETRY_AFTER_MS)
    return false
  }
  /** @returns whether to go on with what is unsent */
  const attempt = async (content: DraftContent, isLeaving: boolean): Promise<boolean> => {
    onState({ kind: 'saving' })
    const print = fingerprint(content)
    if (!sent.includes(print)) sent = [...sent.slice(1 - MOST_SENT), print]
    // Before it goes: a window that is killed now must know its own words again.
    keep()
    try {
      const stored = await save({ ...content, version }, isLeaving)
      if (isOver) return false
      goOn(stored.version)
    } catch (error) {
      return !isOver && handleError(error)
    }
    if (unsent !== content) return isDue
    forget()
    onState({ kind: 'saved', at: now() })
    return false
  }
  const nextContent = () => (isPaused || isBlocked || isOver ? null : unsent)
  const run = async (isLeaving: boolean) => {
    stopTimer()
    for (let content = nextContent(); content; content = nextContent()) {
      isDue = false
      if (!(await attempt(content, isLeaving))) return
    }
  }
  const send = (isLeaving = false): Promise<void> => {
    if (underWay) {
      isDue = true
      return underWay
    }
    if (!nextContent()) return Promise.resolve()
    underWay = run(isLeaving).finally(() => {
      underWay = null
    })
    return underWay
  }
  const release = () => {
    isBlocked = false
    if (unsent) sendIn(0)
  }
  return {
    change: (content) => {
      // The page of a submitted review is still there while the next one loads, and so are its keys.
      if (isOver) return
      unsent = content
      keep()
      if (!isBlocked) onState({ kind: 'saving' })
      sendIn(SAVE_AFTER_MS)
    },
    send,
    hasUnsent: () => unsent !== null && !isOver,
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
    open: () => {
      isClosed = false
      if (unsent) sendIn(0)
    },
    close: async () => {
      isClosed = true
      stopTimer()
      await send(true)
    },
    meet: (error) => {
      const state = stateAfter(error)
      if (isOwnAnswer(state)) return true
      if (state.kind === 'stale' || state.kind === 'claimLost') hold(state)
      return false
    },
    retry: release,
    hear: (stored) => {
      if (isOver || stored.version <= version) return false
      if (unsent && fingerprint(unsent) !== fingerprint(stored)) {
        hold({ kind: 'stale', current: stored, from: 'window' })
        return false
      }
      version = stored.version
      forget()
      onState({ kind: 'saved', at: now() })
      return true
    },
    goOnFrom: (next, keepsOwn) => {
      goOn(next)
      if (keepsOwn) return release()
      isBlocked = false
      forget()
      onState({ kind: 'saved', at: now() })
    },
    discard: () => {
      isOver = true
      stopTimer()
      forget()
    },
  }
}
