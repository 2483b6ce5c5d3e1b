import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SessionAgreement } from '#contract/calibration.ts'
import { agreementQuery, agreementsKey, type AskedMeasure } from './api.ts'

export interface Agreements {
  /** In the order they were asked; null while one is not counted. */
  found: (SessionAgreement | null)[]
  done: number
  error: Error | null
  isStopped: boolean
  stop: () => void
  goOn: () => void
}

/** Agreement in each measure, counted on the server one by one, so that it shows how far it is and can be stopped. */
export function useAgreements(sessionId: string, measures: readonly AskedMeasure[]): Agreements {
  const queryClient = useQueryClient()
  const [isStopped, setIsStopped] = useState(false)
  const queries = useQueries({
    queries: measures.map((measure) => ({ ...agreementQuery(sessionId, measure), enabled: !isStopped })),
  })
  const found = queries.map(({ data }) => data ?? null)
  return {
    found,
    done: found.filter((agreement) => agreement !== null).length,
    error: queries.find(({ error }) => error !== null)?.error ?? null,
    isStopped,
    stop: () => {
      setIsStopped(true)
      void queryClient.cancelQueries({ queryKey: agreementsKey(sessionId) })
    },
    goOn: () => setIsStopped(false),
  }
}
