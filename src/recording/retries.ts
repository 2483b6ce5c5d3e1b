const WAITS_MS = [500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000]

/** Tries something again, later and later, and at once when the browser says that it is online again. */
export function createRetries(attempt: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let tries = 0
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
    window.removeEventListener('online', now)
  }
  const now = () => {
    stop()
    attempt()
  }
  return {
    /** @returns whether it will be tried again */
    again: (): boolean => {
      stop()
      const wait = WAITS_MS[tries]
      if (wait === undefined) return false
      tries += 1
      timer = setTimeout(now, wait)
      window.addEventListener('online', now)
      return true
    },
    /** The next failure is a first one. */
    succeed: () => {
      tries = 0
    },
    stop,
  }
}
