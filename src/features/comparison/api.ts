import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import {
  type ComparedWeeks,
  getAdjustment,
  getComparedWeeks,
  getComparison,
  getComparisonChoices,
  getSideBySide,
} from '#contract/comparison.ts'
import { listDefinitionVersions } from '#contract/definitionVersions.ts'
import type { Channel, Dimension } from '#domain/definition/definition.ts'
import { call } from '#lib/apiClient.ts'
import type { Period } from '#lib/period.ts'
import { readWeeks } from './toTrends.ts'

export interface ComparedFilter extends Period {
  teamId?: string
  channel?: Channel[]
  queue?: string
  reviewerId?: string
  seriesId?: string
  versionId?: string
}

export const comparisonQuery = (filter: ComparedFilter, by: 'agent' | 'team') =>
  queryOptions({
    queryKey: ['comparison', filter, by],
    queryFn: ({ signal }) => call(getComparison, { query: { ...filter, by }, signal }),
    placeholderData: keepPreviousData,
  })

export interface AdjustedFilter {
  part: Dimension | 'balanced'
  channel?: Channel
  seriesId?: string
  ranks: boolean
}

export const adjustmentQuery = ({ ranks, ...filter }: AdjustedFilter) =>
  queryOptions({
    queryKey: ['comparison', 'adjusted', filter, ranks],
    queryFn: ({ signal }) => call(getAdjustment, { query: { ...filter, ranks: String(ranks) }, signal }),
    placeholderData: keepPreviousData,
  })

export const weeksQuery = (filter: ComparedFilter, agentIds: readonly string[]) =>
  queryOptions({
    queryKey: ['comparison', 'weeks', filter, agentIds],
    queryFn: ({ signal }) => call(getComparedWeeks, { query: { ...filter, agentIds: agentIds.join(',') }, signal }),
    placeholderData: keepPreviousData,
    select: readAnswer,
  })

const readAnswer = ({ factors, agents }: ComparedWeeks) => ({ factors, agents: agents.map(readWeeks) })

export interface Sides {
  one: string
  other: string
  /** Of the other side; the same weeks when left out. */
  otherFromWeek?: string
  otherToWeek?: string
}

export const sidesQuery = (filter: ComparedFilter, sides: Sides) =>
  queryOptions({
    queryKey: ['comparison', 'sides', filter, sides],
    queryFn: ({ signal }) => call(getSideBySide, { query: { ...filter, ...sides }, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  })

export const choicesQuery = queryOptions({
  queryKey: ['comparison', 'choices'],
  queryFn: ({ signal }) => call(getComparisonChoices, { signal }),
  staleTime: 60_000,
})

export const versionsQuery = queryOptions({
  queryKey: ['definition', 'versions'],
  queryFn: ({ signal }) => call(listDefinitionVersions, { signal }),
  staleTime: 60_000,
})
