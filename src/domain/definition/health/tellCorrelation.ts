import type { Correlation } from '../../statistics/correlation.ts'

/** “correlation 0.45, 0.33 to 0.56”, within a sentence. */
export function tellCorrelation({ r, low, high }: Correlation): string {
  const [value, from, to] = [r, low, high].map((each) => (each ?? 0).toFixed(2).replace('-', '−'))
  return `correlation ${value}, ${from} to ${to}`
}
