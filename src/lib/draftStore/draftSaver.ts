import { type DraftPart, mergeDrafts, type Written } from '#domain/scoring/mergeDrafts.ts'
import type { DraftContent, StoredDraft } from './draftContent.ts'
import { fingerprint } from './fingerprint.ts'
import { removeLocalDraft, writeLocalDraft } from './localDraft.ts'
import { withoutQuotes } from './quotes.ts'
import { isFinal, stateAfter } from './saveError.ts'
import type { DraftSaver, SaverPorts } from './saver.ts'
import type { SaveState } from './saveState.ts'

const SAVE_AFTER_MS = 1500
const RETRY_AFTER_MS = 5000
const MOST_SENT = 20
const NONE: ReadonlySet<DraftPart> = new Set()

/** Saves one draft, one request at a time; the newest content wins over those that were never sent. */
export function createDraftSaver(ports: SaverPorts): DraftSaver {
  const { storage, key, turns, save, now, onState, onJoin, onKept } = ports
  let { version, base } = ports
  let keptBase = base && { ...base, answers: withoutQuotes(base.answers, turns) }
  let sent = ports.sent ?? []
  let unsent: DraftContent | null = null
  let underWay: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The time to send came while a save was under way. */
  let isDue = false
  let isPaused = false
  let isBlocked = Boolean(ports.held)
  let question = ports.held?.kind === 'stale' ? ports.held : null
  let isClosed = false
  let isOver = false

  const isStored = ({ answers, comment, pins }: Written) =>
    answers === base?.answers && comment === base.comment && pins === base.pins
  const keep = () => {
    if (!unsent) return
    const answers = withoutQuotes(unsent.answers, turns)
    const going = { version, base: keptBase ?? undefined, sent: [...sent], savedAt: now() }
    onKept(writeLocalDraft(storage, key, { ...unsent, answers, ...going }))
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
  const goOn = (stored: StoredDraft) => {
    version = stored.version
    const { answers, comment, pins } = stored
    base = { answers, comment, pins }
    keptBase = { ...base, answers: withoutQuotes(answers, turns) }
    sent = []
    keep()
  }
  const hold = (state: SaveState) => {
    isBlocked = true
    question = state.kind === 'stale' ? state : null
    stopTimer()
    onState(state)
  }
  /** It was this browser's own: sent, arrived, and its answer was lost. */
  const isOwnAnswer = (state: SaveState): boolean => {
    if (state.kind !== 'stale' || !sent.includes(fingerprint(state.current))) return false
    goOn(state.current)
    return true
  }
  const goOnTogether = (merged: Written, stored: StoredDraft) => {
    if (unsent) unsent = { ...unsent, ...merged }
    goOn(stored)
    if (unsent && fingerprint(unsent) !== fingerprint(stored)) return
    forget()
    onState({ kind: 'saved', at: now() })
  }
  /** @returns whether what is stored and what is here can stand together; then they do */
  const join = (stored: StoredDraft, isNews: boolean): boolean => {
    const from = base
    const { merged, clashes, taken } = mergeDrafts(from, unsent ?? from ?? stored, stored)
    if (clashes.length > 0) return false
    goOnTogether(merged, stored)
    onJoin({ base: from, theirs: stored, takesTheirs: NONE }, isNews ? taken : [])
    return true
  }
  /** @returns whether to try again at once */
  const handleError = (error: unknown): boolean => {
    const state = stateAfter(error, base)
    if (isOwnAnswer(state) || (state.kind === 'stale' && join(state.current, true))) return true
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
      // Another window may have gone on from it meanwhile.
      if (stored.version > version) goOn(stored)
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
      if (isOver || (!unsent && isStored(content))) return
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
      const state = stateAfter(error, base)
      if (isOwnAnswer(state)) return 'again'
      if (state.kind === 'stale' && join(state.current, true)) return 'joined'
      if (state.kind === 'stale' || state.kind === 'claimLost') hold(state)
      return null
    },
    retry: release,
    hear: (stored) => {
      if (isOver || stored.version <= version) return
      if (!join(stored, false)) return hold({ kind: 'stale', current: stored, base, from: 'window' })
      if (question) isBlocked = false
      question = null
      if (unsent) sendIn(0)
    },
    settle: (takesTheirs) => {
      if (!question) return
      const { current, base: common, from } = question
      question = null
      const { merged } = mergeDrafts(common, unsent ?? current, current, takesTheirs)
      // What a window left is stored nowhere yet.
      if (from !== 'left') goOnTogether(merged, current)
      else if (unsent) unsent = { ...unsent, ...merged }
      onJoin({ base: common, theirs: current, takesTheirs }, [])
      release()
    },
    discard: () => {
      isOver = true
      stopTimer()
      forget()
    },
  }
}
