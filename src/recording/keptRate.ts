import { RATES } from './player.ts'

const KEY = 'accord.rate'

/** The speed this reviewer last listened at, on this device. */
export function readRate(): number {
  try {
    const kept = Number(localStorage.getItem(KEY))
    return RATES.find((rate) => rate === kept) ?? 1
  } catch {
    return 1
  }
}

export function keepRate(rate: number): void {
  try {
    localStorage.setItem(KEY, String(rate))
  } catch {
    // A browser that keeps nothing plays the next one at normal speed.
  }
}
