import { type QueryKey, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Line } from '#contract/lines.ts'

/** Something the server counts for a while, and where it is kept. */
export interface Counted<Found> {
  key: QueryKey
  read: (signal: AbortSignal) => AsyncIterable<Line<Found>>
}

export interface Count<Found> {
  /** What is known so far; null before the first of it. */
  found: Found | null
  /** How much of it is done, 0–1. */
  share: number
  isDone: boolean
  error: Error | null
  isStopped: boolean
  stop: () => void
  goOn: () => void
}

/** Reads a count as it goes on. Stopping it, or leaving the page, ends it on the server too. */
export function useCount<Found>({ key, read }: Counted<Found>): Count<Found> {
  const queryClient = useQueryClient()
  const [isStopped, setIsStopped] = useState(false)
  const lineKey = [...key, 'line']
  const { data: line } = useQuery<Line<Found>>({ queryKey: lineKey, queryFn: skipToken })
  const whole = useQuery({
    queryKey: [...key, 'whole'],
    enabled: !isStopped,
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      let found: Found | null = null
      for await (const told of read(signal)) {
        found = told.found ?? found
        queryClient.setQueryData<Line<Found>>(lineKey, { ...told, found })
      }
      return found
    },
  })
  return {
    found: whole.data ?? line?.found ?? null,
    share: line ? line.done / line.of : 0,
    isDone: whole.data != null,
    error: whole.error,
    isStopped,
    stop: () => {
      setIsStopped(true)
      void queryClient.cancelQueries({ queryKey: key })
    },
    goOn: () => setIsStopped(false),
  }
}
