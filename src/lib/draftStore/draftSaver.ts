import { type DraftPart, mergeDrafts, type Written } from '#domain/scoring/mergeDrafts.ts'
import type { DraftContent, StoredDraft } from './draftContent.ts'
import { createDraftCopy } from './draftCopy.ts'
import { isFinal, stateAfter } from './saveError.ts'
import type { DraftSaver, SaverPorts } from './saver.ts'
import type { SaveState } from './saveState.ts'
import { type AfterAttempt, createSendLoop } from './sendLoop.ts'

const SAVE_AFTER_MS = 1500
const RETRY_AFTER_MS = 5000
const NONE: ReadonlySet<DraftPart> = new Set()

/** Saves one draft, one request at a time; the newest content wins over those that were never sent. */
export function createDraftSaver(ports: SaverPorts): DraftSaver {
  const { save, now, onState, onJoin } = ports
  const copy = createDraftCopy(ports)
  let isPaused = false
  let isBlocked = Boolean(ports.held)
  let question = ports.held?.kind === 'stale' ? ports.held : null
  let isClosed = false
  let isOver = false

  const sendIn = (ms: number) => {
    if (!isPaused && !isBlocked && !isClosed) loop.sendIn(ms)
  }
  const hold = (state: SaveState) => {
    isBlocked = true
    question = state.kind === 'stale' ? state : null
    loop.stopTimer()
    onState(state)
  }
  const isOwnAnswer = (state: SaveState): boolean => {
    if (state.kind !== 'stale' || !copy.wasSent(state.current)) return false
    copy.goOn(state.current)
    return true
  }
  const setSaved = () => {
    copy.forget()
    onState({ kind: 'saved', at: now() })
  }
  const goOnTogether = (merged: Written, stored: StoredDraft) => {
    if (copy.goOnTogether(merged, stored)) setSaved()
  }
  /** @returns whether what is stored and what is here can stand together; then they do */
  const join = (stored: StoredDraft, isNews: boolean): boolean => {
    const from = copy.base
    const { merged, clashes, taken } = mergeDrafts(from, copy.unsent ?? from ?? stored, stored)
    if (clashes.length > 0) return false
    goOnTogether(merged, stored)
    onJoin({ base: from, theirs: stored, takesTheirs: NONE }, isNews ? taken : [])
    return true
  }
  const handleError = (error: unknown): AfterAttempt => {
    const state = stateAfter(error, copy.base)
    if (isOwnAnswer(state) || (state.kind === 'stale' && join(state.current, true))) return 'again'
    if (isFinal(state)) hold(state)
    else onState(state)
    if (state.kind === 'waiting') sendIn(RETRY_AFTER_MS)
    return 'stop'
  }
  const attempt = async (content: DraftContent, isLeaving: boolean): Promise<AfterAttempt> => {
    onState({ kind: 'saving' })
    copy.noteSent(content)
    try {
      const stored = await save({ ...content, version: copy.version }, isLeaving)
      if (isOver) return 'stop'
      // Another window may have gone on from it meanwhile.
      if (stored.version > copy.version) copy.goOn(stored)
    } catch (error) {
      return isOver ? 'stop' : handleError(error)
    }
    if (copy.unsent !== content) return 'later'
    setSaved()
    return 'stop'
  }
  const loop = createSendLoop(() => (isPaused || isBlocked || isOver ? null : copy.unsent), attempt)
  const release = () => {
    isBlocked = false
    if (copy.unsent) sendIn(0)
  }
  return {
    change: (content) => {
      // The page of a submitted review is still there while the next one loads, and so are its keys.
      if (isOver || (!copy.unsent && copy.isStored(content))) return
      copy.write(content)
      if (!isBlocked) onState({ kind: 'saving' })
      sendIn(SAVE_AFTER_MS)
    },
    send: loop.send,
    hasUnsent: () => copy.unsent !== null && !isOver,
    pause: async () => {
      isPaused = true
      loop.stopTimer()
      await loop.idle()
      loop.stopTimer()
      return copy.version
    },
    resume: () => {
      isPaused = false
      if (copy.unsent) sendIn(0)
    },
    open: () => {
      isClosed = false
      if (copy.unsent) sendIn(0)
    },
    close: async () => {
      isClosed = true
      loop.stopTimer()
      await loop.send(true)
    },
    meet: (error) => {
      const state = stateAfter(error, copy.base)
      if (isOwnAnswer(state)) return 'again'
      if (state.kind === 'stale' && join(state.current, true)) return 'joined'
      if (state.kind === 'stale' || state.kind === 'claimLost') hold(state)
      return null
    },
    retry: release,
    hear: (stored) => {
      if (isOver || stored.version <= copy.version) return
      if (!join(stored, false)) return hold({ kind: 'stale', current: stored, base: copy.base, from: 'window' })
      if (question) isBlocked = false
      question = null
      if (copy.unsent) sendIn(0)
    },
    settle: (takesTheirs) => {
      if (!question) return
      const { current, base: common, from } = question
      question = null
      const { merged } = mergeDrafts(common, copy.unsent ?? current, current, takesTheirs)
      // What a window left is stored nowhere yet.
      if (from !== 'left') goOnTogether(merged, current)
      else if (copy.unsent) copy.write({ ...copy.unsent, ...merged })
      onJoin({ base: common, theirs: current, takesTheirs }, [])
      release()
    },
    discard: () => {
      isOver = true
      loop.stopTimer()
      copy.forget()
    },
  }
}
