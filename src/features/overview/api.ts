import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { getOverview } from '#contract/agents.ts'
import { getConsistentAgents } from '#contract/consistency.ts'
import { getControlCharts } from '#contract/control.ts'
import { getCsatRelation, getServiceFacts } from '#contract/serviceFacts.ts'
import type { Channel } from '#domain/definition/definition.ts'
import { call } from '#lib/apiClient.ts'
import type { Period } from '#lib/period.ts'

export interface OverviewFilter extends Period {
  teamId?: string
  channel?: Channel[]
}

export const overviewQuery = (filter: OverviewFilter) =>
  queryOptions({
    queryKey: ['overview', filter],
    queryFn: ({ signal }) => call(getOverview, { query: filter, signal }),
    placeholderData: keepPreviousData,
  })

export const CONTROL_KEY = ['overview', 'control'] as const

export const controlQuery = (filter: OverviewFilter) =>
  queryOptions({
    queryKey: [...CONTROL_KEY, filter],
    queryFn: ({ signal }) => call(getControlCharts, { query: filter, signal }),
    placeholderData: keepPreviousData,
  })

export const factsQuery = (filter: OverviewFilter) =>
  queryOptions({
    queryKey: ['overview', 'facts', filter],
    queryFn: ({ signal }) => call(getServiceFacts, { query: filter, signal }),
    placeholderData: keepPreviousData,
  })

export const csatQuery = (filter: OverviewFilter) =>
  queryOptions({
    queryKey: ['overview', 'csat', filter],
    queryFn: ({ signal }) => call(getCsatRelation, { query: filter, signal }),
    placeholderData: keepPreviousData,
  })

export const consistentQuery = (teamId: string | undefined) =>
  queryOptions({
    queryKey: ['overview', 'consistent', teamId ?? ''],
    queryFn: ({ signal }) => call(getConsistentAgents, { query: teamId === undefined ? {} : { teamId }, signal }),
    placeholderData: keepPreviousData,
  })
