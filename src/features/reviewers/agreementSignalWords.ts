import type { AgreementTrend } from '#contract/agreement.ts'
import { type AgreementSignal, agreementSignals } from '#domain/calibration/agreementSignals.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { alphaWords, BANDS, monthWords } from './agreementWords.ts'

/** Signals of a dimension by month, in the order of the months. */
export function signalsOf(months: AgreementTrend['months'], dimension: Dimension): AgreementSignal[][] {
  return agreementSignals(
    months.map(({ dimensions }) => dimensions[dimension]),
    BANDS.tentative,
  )
}

const WORDS: Record<AgreementSignal, string> = {
  belowLimit: 'below .667',
  belowEarlier: 'below every month before',
  aboveEarlier: 'above every month before',
}

/** `Outcome in Nov: 0.41, 0.30 to 0.52; the whole interval lies below .667.`, the latest month first. */
export function signalLines(months: AgreementTrend['months'], labels: Record<Dimension, string>): string[] {
  const lines = DIMENSIONS.flatMap((dimension) =>
    signalsOf(months, dimension).flatMap((signals, at) => {
      const month = months[at]
      if (!month || signals.length === 0) return []
      const { value, interval } = alphaWords(month.dimensions[dimension])
      const found = signals.map((signal) => WORDS[signal]).join(' and ')
      return [
        {
          at,
          words: `${labels[dimension]} in ${monthWords(month.month)}: ${value}, ${interval}; the whole interval lies ${found}.`,
        },
      ]
    }),
  )
  return lines.toSorted((one, other) => other.at - one.at).map(({ words }) => words)
}
