import type { AgentFacts } from '#contract/agentFacts.ts'
import { formatCount } from '#lib/format.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import type { PointColumn } from '#ui/pointColumn.ts'
import styles from './CustomersCard.module.css'
import { csatWords, relationWords, repeatWords } from './factsWords.ts'

interface CustomersCardProps {
  facts: AgentFacts | undefined
  query: FrameQuery
  fileName: string
}

/** What customers said in surveys, and whether they came back. */
export function CustomersCard({ facts, query, fileName }: CustomersCardProps) {
  const lines = facts ? [csatWords(facts.csat), relationWords(facts.csat), repeatWords(facts.repeats)] : []
  return (
    <ChartFrame
      method="relation"
      title="What customers say and do"
      subtitle="Surveys and repeat contacts of the reviewed interactions in this period."
      n={facts?.csat.answered.n ?? null}
      query={query}
      rows={facts && facts.csat.answered.n > 0 ? customerRows(facts) : []}
      columns={CUSTOMER_COLUMNS}
      fileName={`${fileName}-customers`}
      empty="No random reviews in this period."
      skeletonHeight={90}
    >
      {lines.map((line) => (
        <p key={line} className={styles.words}>
          {line}
        </p>
      ))}
    </ChartFrame>
  )
}

interface CustomerRow {
  what: string
  n: number
  value: number | null
  low: number | null
  high: number | null
}

const customerRows = ({ csat, repeats }: AgentFacts): CustomerRow[] => [
  { what: 'Share of customers who answered', n: csat.answered.n, ...valueOf(csat.answered) },
  {
    what: csat.scale === null ? 'Mean answer, % of the best' : `Mean answer, of ${csat.scale}`,
    ...csat.mean,
    value: csat.mean.mean,
  },
  { what: 'Rank correlation of answer and score', ...csat.relation, value: csat.relation.rho },
  { what: 'Share with a repeat contact', n: repeats.n, ...valueOf(repeats) },
]

const valueOf = ({ rate, low, high }: AgentFacts['repeats']) => ({ value: rate, low, high })

const decimal = (id: 'value' | 'low' | 'high', label: string): PointColumn<CustomerRow> => ({
  id,
  label,
  value: (row) => row[id],
  text: (row) => row[id]?.toFixed(2) ?? '–',
  isNumber: true,
})

const CUSTOMER_COLUMNS: readonly PointColumn<CustomerRow>[] = [
  { id: 'what', label: 'What', value: ({ what }) => what },
  { id: 'n', label: 'n', value: ({ n }) => n, text: ({ n }) => formatCount(n), isNumber: true },
  decimal('value', 'Value'),
  decimal('low', 'Low (95%)'),
  decimal('high', 'High (95%)'),
]
