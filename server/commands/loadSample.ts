import { ApiError } from '#contract/apiError.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Deps } from '#server/deps.ts'

export function loadSample(trx: Trx, deps: Deps): Promise<{ interactions: number; reviews: number }> {
  void trx
  void deps
  throw new ApiError('unavailable', 'The sample data is not there yet.')
}
