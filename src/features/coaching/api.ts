import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { getCoaching, getCoachingEvidence, listConversations } from '#contract/coaching.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { call } from '#lib/apiClient.ts'

export const COACHING_KEY = ['coaching']

export const coachingQuery = (teamId: string | undefined) =>
  queryOptions({
    queryKey: [...COACHING_KEY, 'needs', teamId],
    queryFn: ({ signal }) => call(getCoaching, { query: teamId === undefined ? {} : { teamId }, signal }),
    placeholderData: keepPreviousData,
  })

export const evidenceQuery = (agentId: string, about: Dimension | 'critical') =>
  queryOptions({
    queryKey: [...COACHING_KEY, 'evidence', agentId, about],
    queryFn: ({ signal }) => call(getCoachingEvidence, { params: { id: agentId }, query: { about }, signal }),
  })

export const conversationsQuery = (teamId: string | undefined) =>
  queryOptions({
    queryKey: [...COACHING_KEY, 'conversations', teamId],
    queryFn: ({ signal }) => call(listConversations, { query: teamId === undefined ? {} : { teamId }, signal }),
  })
