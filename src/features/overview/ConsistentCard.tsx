import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ConsistentAgents } from '#contract/consistency.ts'
import { failingWords } from '#domain/consistency/clauseWords.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { formatCount, formatPoints, formatWeek } from '#lib/format.ts'
import { linkToAgent } from '#lib/links.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import type { PointColumn } from '#ui/pointColumn.ts'
import { RateText } from '#ui/RateText.tsx'
import { consistentQuery } from './api.ts'
import { consistentTitle, openWords } from './consistentWords.ts'
import styles from './ConsistentCard.module.css'

type Agent = ConsistentAgents['agents'][number]
type Labels = Record<Dimension, string>

/** Share of the agents who are consistently above the benchmark, and of each other the clause that fails. */
export function ConsistentCard({ teamId, labels }: { teamId: string | undefined; labels: Labels }) {
  const query = useQuery(consistentQuery(teamId))
  const data = query.data
  const open = data ? openWords(data) : null
  return (
    <ChartFrame
      method="consistency"
      title={consistentTitle(data)}
      subtitle={data ? windowWords(data) : 'The last 180 days against the benchmark.'}
      n={null}
      query={query}
      rows={data?.agents ?? []}
      columns={columnsOf(labels)}
      fileName="consistently-above"
      empty="There is no benchmark yet: it is made when the first whole quarter with enough reviews is over."
      skeletonHeight={120}
    >
      {data && (
        <>
          <p className={styles.share}>
            <RateText value={data.share} /> of the agents it can be told of
          </p>
          <Agents agents={data.agents.filter(({ verdict }) => verdict === 'holds')} labels={labels} title="Above" />
          <Agents
            agents={data.agents.filter(({ verdict }) => verdict === 'fails')}
            labels={labels}
            title="Not above, and why"
          />
          {open && <p className={styles.words}>{open}</p>}
        </>
      )}
    </ChartFrame>
  )
}

/** More are shown when asked for. */
const FEW = 6

function Agents({ agents, labels, title }: { agents: readonly Agent[]; labels: Labels; title: string }) {
  const [isAll, setIsAll] = useState(false)
  if (agents.length === 0) return null
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.agents}>
        {agents.slice(0, isAll ? undefined : FEW).map(({ id, name, clauses }) => (
          <li key={id}>
            <Link to={linkToAgent(id)}>{name}</Link>
            <span>{failingWords(clauses, { labels })}</span>
          </li>
        ))}
      </ul>
      {!isAll && agents.length > FEW && (
        <button type="button" className={styles.more} onClick={() => setIsAll(true)}>
          Show all {formatCount(agents.length)}
        </button>
      )}
    </>
  )
}

function windowWords({ from, to, benchmark }: ConsistentAgents): string {
  const days = `The last 180 days, ${formatWeek(from)} to ${formatWeek(to)}, in all channels.`
  return benchmark === null ? days : `${days} Benchmark ${formatPoints(benchmark.balanced)}, of the last whole quarter.`
}

const VERDICT = { holds: 'above', fails: 'not above', open: 'too early to say' } as const

const columnsOf = (labels: Labels): PointColumn<Agent>[] => [
  { id: 'agent', label: 'Agent', value: ({ name }) => name },
  { id: 'team', label: 'Team', value: ({ team }) => team?.name ?? null },
  { id: 'verdict', label: 'Consistently above', value: ({ verdict }) => VERDICT[verdict] },
  { id: 'n', label: 'n', value: ({ clauses }) => clauses.overall.n, isNumber: true },
  { id: 'reached', label: 'Reach the benchmark', value: ({ clauses }) => clauses.overall.reached, isNumber: true },
  { id: 'failing', label: 'What fails', value: ({ clauses }) => failingWords(clauses, { labels }) },
]
