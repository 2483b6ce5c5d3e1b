import { queryOptions } from '@tanstack/react-query'
import { getAgentAdjusted } from '#contract/agentAdjusted.ts'
import { getAgentBalance } from '#contract/agentBalance.ts'
import { getAgentFacts } from '#contract/agentFacts.ts'
import { getAgent, type Grain } from '#contract/agents.ts'
import { getAgentConsistency } from '#contract/consistency.ts'
import { getTeamCriteria } from '#contract/teamCriteria.ts'
import type { Channel } from '#domain/definition/definition.ts'
import { call } from '#lib/apiClient.ts'
import type { Period } from '#lib/period.ts'

export interface AgentFilter extends Period {
  channel?: Channel[]
}

export const agentQuery = (agentId: string, filter: AgentFilter & { by?: Grain }) =>
  queryOptions({
    queryKey: ['agents', agentId, filter],
    queryFn: ({ signal }) => call(getAgent, { params: { id: agentId }, query: filter, signal }),
    // Another period of the same agent may stand there meanwhile; another agent never.
    placeholderData: (previous, query) => (query?.queryKey[1] === agentId ? previous : undefined),
  })

export const adjustedQuery = (agentId: string, filter: AgentFilter) =>
  queryOptions({
    queryKey: ['agents', agentId, 'adjusted', filter],
    queryFn: ({ signal }) => call(getAgentAdjusted, { params: { id: agentId }, query: filter, signal }),
    placeholderData: (previous, query) => (query?.queryKey[1] === agentId ? previous : undefined),
  })

export const balanceQuery = (agentId: string, filter: AgentFilter) =>
  queryOptions({
    queryKey: ['agents', agentId, 'balance', filter],
    queryFn: ({ signal }) => call(getAgentBalance, { params: { id: agentId }, query: filter, signal }),
    placeholderData: (previous, query) => (query?.queryKey[1] === agentId ? previous : undefined),
  })

export const consistencyQuery = (agentId: string) =>
  queryOptions({
    queryKey: ['agents', agentId, 'consistency'],
    queryFn: ({ signal }) => call(getAgentConsistency, { params: { id: agentId }, signal }),
  })

export const factsQuery = (agentId: string, filter: AgentFilter) =>
  queryOptions({
    queryKey: ['agents', agentId, 'facts', filter],
    queryFn: ({ signal }) => call(getAgentFacts, { params: { id: agentId }, query: filter, signal }),
    placeholderData: (previous, query) => (query?.queryKey[1] === agentId ? previous : undefined),
  })

export const teamCriteriaQuery = (agentId: string, filter: AgentFilter) =>
  queryOptions({
    queryKey: ['agents', agentId, 'team', filter],
    queryFn: ({ signal }) => call(getTeamCriteria, { params: { id: agentId }, query: filter, signal }),
    placeholderData: (previous, query) => (query?.queryKey[1] === agentId ? previous : undefined),
  })
