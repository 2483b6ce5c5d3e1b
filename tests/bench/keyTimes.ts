import type { Page } from 'playwright-core'

declare global {
  interface Window {
    benchTimes: number[]
  }
}

/**
 * Notes from now on how long each rating takes from the time stamp of its key. A painted frame ends after the second
 * animation frame has begun; what comes before is the work and its paint.
 */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.benchTimes = []
    const checked = () => document.querySelectorAll('[role=radio][aria-checked=true]').length
    addEventListener(
      'keydown',
      (event) => {
        const before = checked()
        const look = () => {
          if (checked() === before) requestAnimationFrame(look)
          else {
            const painted = new MessageChannel()
            const note = () => window.benchTimes.push(performance.now() - event.timeStamp)
            painted.port1.addEventListener('message', note, { once: true })
            painted.port1.start()
            painted.port2.postMessage(null)
          }
        }
        requestAnimationFrame(look)
      },
      true,
    )
  })
}

export const keyTimesOf = (page: Page): Promise<number[]> => page.evaluate(() => window.benchTimes)

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN
}
