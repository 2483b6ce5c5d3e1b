import { useQuery } from '@tanstack/react-query'
import { interactionQuery, upcomingQuery } from './api.ts'

/** Reads the next interaction ahead while this one is scored, so that it opens at once. */
export function usePrefetchNext(reviewId: string, isScoring: boolean): void {
  const { data } = useQuery({ ...upcomingQuery(reviewId), enabled: isScoring })
  useQuery({ ...interactionQuery(data ?? undefined), notifyOnChangeProps: [] })
}
