import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from '#contract/apiError.ts'
import { askToSignIn } from '#lib/signInAgain.ts'

/** Answers that another try would not change. */
const FINAL = new Set(['invalid', 'not_signed_in', 'not_allowed', 'not_found', 'gone', 'wrong_origin'])

export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ApiError && error.code === 'not_signed_in') askToSignIn()
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && !(error instanceof ApiError && FINAL.has(error.code)),
        // The browser's own word on being offline is often wrong on a local network; the request itself tells.
        networkMode: 'always',
      },
      // A write holds all that was sent; in a day they are many.
      mutations: { networkMode: 'always', gcTime: 10_000 },
    },
  })
  // The next review is put here by hand, for which no other time is known; a hundred of them come by in a day.
  client.setQueryDefaults(['review'], { gcTime: 10_000 })
  return client
}
