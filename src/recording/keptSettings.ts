import { RATES } from './rates.ts'

const RATE_KEY = 'accord.rate'
const SILENCE_KEY = 'accord.skipsSilence'

/** How this reviewer last listened, on this device. */
export interface Settings {
  rate: number
  skipsSilence: boolean
}

export function readSettings(): Settings {
  try {
    const kept = Number(localStorage.getItem(RATE_KEY))
    return {
      rate: RATES.find((rate) => rate === kept) ?? 1,
      skipsSilence: localStorage.getItem(SILENCE_KEY) === 'yes',
    }
  } catch {
    return { rate: 1, skipsSilence: false }
  }
}

export function keepSettings({ rate, skipsSilence }: Settings): void {
  try {
    localStorage.setItem(RATE_KEY, String(rate))
    localStorage.setItem(SILENCE_KEY, skipsSilence ? 'yes' : 'no')
  } catch {
    // A browser that keeps nothing plays the next one as everybody hears it.
  }
}
