import { ApiError } from '#contract/apiError.ts'

const YEAR_MS = 366 * 86_400_000

/**
 * Until when a session is rated.
 * @throws ApiError `invalid` when it is over, or more than a year away
 */
export function checkDeadline(deadlineAt: number, now: number): void {
  if (deadlineAt <= now) throw invalid('The deadline is over already; choose a later one.')
  if (deadlineAt > now + YEAR_MS) throw invalid('The deadline is more than a year away; choose an earlier one.')
}

const invalid = (message: string) => new ApiError('invalid', message, { fields: { deadlineAt: message } })
