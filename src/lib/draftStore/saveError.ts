import { ApiError } from '#contract/apiError.ts'
import { review } from '#contract/reviews.ts'
import type { Written } from '#domain/scoring/mergeDrafts.ts'
import type { SaveState } from './saveState.ts'

/** What a failed save says of the draft, which goes on from `base`. */
export function stateAfter(error: unknown, base: Written | null = null): SaveState {
  if (!(error instanceof ApiError)) return { kind: 'refused', message: 'This draft cannot be saved.' }
  const { code, message } = error
  if (code === 'not_signed_in') return { kind: 'signedOut' }
  if (code === 'unavailable' || code === 'server_error' || code === 'too_many') {
    return { kind: 'waiting', isOffline: code === 'unavailable' }
  }
  if (code === 'claim_lost') return { kind: 'claimLost', message }
  const current = code === 'stale' ? review.safeParse(error.current) : null
  if (current?.success) return { kind: 'stale', current: current.data, base, from: 'server' }
  return { kind: 'refused', message }
}

/** Another try changes nothing before somebody has done something. */
export function isFinal({ kind }: SaveState): boolean {
  return kind === 'stale' || kind === 'claimLost' || kind === 'refused'
}
