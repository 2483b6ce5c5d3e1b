import { toPeriod } from '#lib/period.ts'
import type { ComparedFilter } from './api.ts'
import type { CompareSearch } from './compareSearch.ts'

/** The filter an address asks for; `lastWeek` is the newest with a review. */
export function toFilter(search: CompareSearch, lastWeek: string | null): ComparedFilter {
  const [kind, ...rest] = search.definition?.split('.') ?? []
  const definitionId = rest.join('.')
  return {
    ...toPeriod(search, lastWeek),
    ...(search.teamId === undefined ? {} : { teamId: search.teamId }),
    ...(search.channel?.length ? { channel: search.channel } : {}),
    ...(search.queue === undefined ? {} : { queue: search.queue }),
    ...(search.reviewerId === undefined ? {} : { reviewerId: search.reviewerId }),
    ...(kind === 'series' ? { seriesId: definitionId } : {}),
    ...(kind === 'version' ? { versionId: definitionId } : {}),
  }
}
