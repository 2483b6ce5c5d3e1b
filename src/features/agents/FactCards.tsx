import { useQuery } from '@tanstack/react-query'
import type { Dimension } from '#domain/definition/definition.ts'
import { type AgentFilter, factsQuery } from './api.ts'
import { CustomersCard } from './CustomersCard.tsx'
import { SpreadCard } from './SpreadCard.tsx'

interface FactCardsProps {
  agentId: string
  filter: AgentFilter
  labels: Record<Dimension, string>
  fileName: string
  /** The reviews of the period. */
  onOpen: () => void
}

/** What is known of the period’s interactions, in one request. */
export function FactCards({ agentId, filter, labels, fileName, onOpen }: FactCardsProps) {
  const query = useQuery(factsQuery(agentId, filter))
  return (
    <>
      <SpreadCard facts={query.data} query={query} labels={labels} fileName={fileName} onOpen={onOpen} />
      <CustomersCard facts={query.data} query={query} fileName={fileName} />
    </>
  )
}
