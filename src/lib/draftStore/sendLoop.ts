/** What follows an attempt: another one at once, one when the newer content's time has come, or none. */
export type AfterAttempt = 'again' | 'later' | 'stop'

export interface SendLoop {
  /** Sends now, or after the request under way. */
  send: (isLeaving?: boolean) => Promise<void>
  sendIn: (ms: number) => void
  stopTimer: () => void
  /** Waits for the request under way. */
  idle: () => Promise<void>
}

/** Sends what there is to send, one request at a time. */
export function createSendLoop<T>(
  next: () => T | null,
  attempt: (content: T, isLeaving: boolean) => Promise<AfterAttempt>,
): SendLoop {
  let underWay: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The time to send came while a request was under way. */
  let isDue = false

  const stopTimer = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const run = async (isLeaving: boolean) => {
    stopTimer()
    for (let content = next(); content; content = next()) {
      isDue = false
      const after = await attempt(content, isLeaving)
      if (after === 'stop' || (after === 'later' && !isDue)) return
    }
  }
  const send = (isLeaving = false): Promise<void> => {
    if (underWay) {
      isDue = true
      return underWay
    }
    if (!next()) return Promise.resolve()
    underWay = run(isLeaving).finally(() => {
      underWay = null
    })
    return underWay
  }
  return {
    send,
    sendIn: (ms) => {
      timer ??= setTimeout(() => {
        timer = undefined
        void send()
      }, ms)
    },
    stopTimer,
    idle: async () => {
      await underWay
    },
  }
}
