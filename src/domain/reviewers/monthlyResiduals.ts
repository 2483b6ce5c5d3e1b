import { dayOf } from '#domain/calendar/dayOf.ts'
import { monthOf } from '#domain/calendar/monthOf.ts'
import { meanCI } from '#domain/statistics/meanCI.ts'
import type { Residual } from './residuals.ts'

export interface ResidualMonth {
  /** First day of the month. */
  month: string
  n: number
  mean: number | null
  /** Nulls where fewer than two were seen, and where all are equal. */
  low: number | null
  high: number | null
  isDegenerate: boolean
}

/** By month of the submission, the empty months between too; none when there is nothing. */
export function monthlyResiduals(residuals: readonly Residual[], timeZone: string): ResidualMonth[] {
  const byMonth = Map.groupBy(residuals, ({ at }) => monthOf(dayOf(at, timeZone)))
  const seen = [...byMonth.keys()].toSorted()
  const [first, last] = [seen[0], seen.at(-1)]
  const months: ResidualMonth[] = []
  for (let month = first; month !== undefined && month <= (last ?? ''); month = monthOf(month, 1)) {
    const { n, mean, low, high, isDegenerate } = meanCI((byMonth.get(month) ?? []).map(({ points }) => points))
    const hasInterval = n > 1 && !isDegenerate
    months.push({ month, n, mean, low: hasInterval ? low : null, high: hasInterval ? high : null, isDegenerate })
  }
  return months
}
