import { ApiError } from '#contract/apiError.ts'
import type { Connection } from '#server/deps.ts'

/** Every unsafe request must come from Accord's own pages, or from a local script that shows its token. */
export function checkOrigin(method: string, request: Request, connection: Connection): void {
  if (method === 'get' || connection.hasLocalToken) return
  if (request.headers.get('origin') === connection.origin) return
  throw new ApiError(
    'wrong_origin',
    `This request did not come from ${connection.origin}; open Accord there and try again.`,
  )
}
