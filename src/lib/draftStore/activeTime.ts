/** Without a sign of life for this long, nobody is at work. */
const IDLE_AFTER_MS = 30_000

export interface ActiveTime {
  /** A sign of life. */
  touch: () => void
  setVisible: (isVisible: boolean) => void
  /** What was counted elsewhere, in another window or on another device: one goes on from the longer. */
  raise: (ms: number) => void
  read: () => number
}

/** Counts the time somebody works on a page: while it is seen and the last sign of life is at most 30 s old. */
export function createActiveTime(startMs: number, now: () => number): ActiveTime {
  let total = startMs
  let last = now()
  let isVisible = true
  const sinceLast = () => (isVisible ? Math.min(Math.max(0, now() - last), IDLE_AFTER_MS) : 0)
  const count = () => {
    total += sinceLast()
    last = now()
  }
  return {
    touch: count,
    setVisible: (next) => {
      count()
      isVisible = next
    },
    raise: (ms) => {
      count()
      total = Math.max(total, ms)
    },
    read: () => Math.round(total + sinceLast()),
  }
}
