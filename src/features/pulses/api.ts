import { queryOptions } from '@tanstack/react-query'
import { getPulse, getPulseAnswer, getPulseAudience, listPendingPulses, listPulses } from '#contract/pulses.ts'
import { call } from '#lib/apiClient.ts'

/** Whatever of pulses one may know; begins each key, so that an answer, a close or a mark refreshes all of it. */
export const PULSES_KEY = ['pulses']

export const pulsesQuery = queryOptions({
  queryKey: [...PULSES_KEY, 'list'],
  queryFn: ({ signal }) => call(listPulses, { signal }),
})

/** What waits for one's own answer. */
export const pendingQuery = queryOptions({
  queryKey: [...PULSES_KEY, 'pending'],
  queryFn: ({ signal }) => call(listPendingPulses, { signal }),
  staleTime: 60_000,
})

export const audienceQuery = queryOptions({
  queryKey: [...PULSES_KEY, 'audience'],
  queryFn: ({ signal }) => call(getPulseAudience, { signal }),
})

export const ledPulseQuery = (id: string) =>
  queryOptions({
    queryKey: [...PULSES_KEY, 'led', id],
    queryFn: ({ signal }) => call(getPulse, { params: { id }, signal }),
  })

export const answerQuery = (id: string) =>
  queryOptions({
    queryKey: [...PULSES_KEY, 'answer', id],
    queryFn: ({ signal }) => call(getPulseAnswer, { params: { id }, signal }),
    // While one writes, nothing may change under the hands.
    refetchOnWindowFocus: false,
  })
