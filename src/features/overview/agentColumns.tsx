import { Link } from '@tanstack/react-router'
import type { AgentSummary } from '#contract/agents.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCount, formatDay } from '#lib/format.ts'
import { linkToAgent } from '#lib/links.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'
import { Glyph } from '#ui/Glyph.tsx'
import { MeanLane } from '#ui/MeanLane.tsx'
import { RateText } from '#ui/RateText.tsx'
import type { TableColumn } from '#ui/tableColumn.ts'
import { domainOf, type TrackDomain } from '#ui/trackScale.ts'
import styles from './AgentsCard.module.css'
import type { AgentColumn } from './overviewSearch.ts'

interface ColumnContext {
  agents: readonly AgentSummary[]
  targets: Record<Dimension, number> | null
  labels: Record<Dimension, string>
  timeZone: string
  onOpenAgent: (agentId: string) => void
}

type Column = TableColumn<AgentSummary> & { id: AgentColumn }

/** The columns of the agents table; their lanes share one range, so that they compare. */
export function agentColumns({ agents, targets, labels, timeZone, onOpenAgent }: ColumnContext): Column[] {
  const domain = laneDomain(agents, targets)
  return [
    {
      id: 'name',
      label: 'Agent',
      sortBy: ({ name }) => name,
      isFixed: true,
      width: '20%',
      cell: (agent) => <Name agent={agent} />,
    },
    {
      id: 'n',
      label: 'n',
      sortBy: ({ n }) => n,
      isDescendingFirst: true,
      isNumber: true,
      cell: ({ id, name, n }) => (
        <button
          type="button"
          className={styles.count}
          onClick={() => onOpenAgent(id)}
          aria-label={`${name}, n ${formatCount(n)}. Open the reviews`}
        >
          {formatCount(n)}
        </button>
      ),
    },
    ...DIMENSIONS.map((dimension): Column =>
      dimensionColumn(dimension, labels[dimension], targets?.[dimension] ?? null, domain),
    ),
    {
      id: 'complete',
      label: 'Complete service',
      sortBy: ({ completeService }) => (completeService.low === null ? null : completeService.rate),
      isDescendingFirst: true,
      isNumber: true,
      cell: ({ completeService }) => <RateText value={completeService} />,
    },
    {
      id: 'critical',
      label: 'Critical fails',
      sortBy: ({ criticalFailure }) => (criticalFailure.low === null ? null : criticalFailure.rate),
      isDescendingFirst: true,
      isNumber: true,
      cell: ({ criticalFailure }) => <RateText value={criticalFailure} />,
    },
    {
      id: 'last',
      label: 'Last review',
      sortBy: ({ lastReviewedAt }) => lastReviewedAt,
      isDescendingFirst: true,
      cell: ({ lastReviewedAt }) => (
        <span className={styles.quiet}>{lastReviewedAt === null ? '–' : formatDay(lastReviewedAt, timeZone)}</span>
      ),
    },
  ]
}

function dimensionColumn(dimension: Dimension, label: string, target: number | null, domain: TrackDomain): Column {
  return {
    id: dimension,
    label,
    header: (
      <span className={styles.head}>
        <Glyph dimension={dimension} size={8} />
        {label}
      </span>
    ),
    // Under the minimum n a mean is not shown, so it sorts as nothing too.
    sortBy: ({ dimensions }) => (dimensions[dimension].n < MINIMUM_N.interval ? null : dimensions[dimension].mean),
    isDescendingFirst: true,
    width: '18%',
    cell: ({ dimensions }) => (
      <MeanLane dimension={dimension} value={dimensions[dimension]} target={target} domain={domain} />
    ),
  }
}

function Name({ agent }: { agent: AgentSummary }) {
  return (
    <>
      <Link to={linkToAgent(agent.id)} className={styles.name}>
        {agent.name}
      </Link>
      <div className={styles.team}>
        {agent.team?.name ?? 'No team'}
        {!agent.isActive && ', no longer active'}
      </div>
    </>
  )
}

function laneDomain(agents: readonly AgentSummary[], targets: Record<Dimension, number> | null): TrackDomain {
  const shown = agents.flatMap(({ dimensions }) => DIMENSIONS.map((dimension) => dimensions[dimension]))
  const seen = shown.filter(({ n }) => n >= MINIMUM_N.interval)
  const marks = seen.flatMap(({ mean, low }) => [mean, low])
  return domainOf([...marks, ...(targets ? DIMENSIONS.map((dimension) => targets[dimension]) : [])], [60, 100])
}
