import type { PlanDetail, Progress } from '#contract/samplingPlans.ts'
import { formatCount, formatInterval, formatPoints, formatWait } from '#lib/format.ts'
import { ProgressTrack } from './ProgressTrack.tsx'
import classes from './Sampling.module.css'
import { ListTable } from '#ui/ListTable.tsx'

interface ProgressTableProps {
  label: string
  heading: string
  rows: readonly Progress[]
  /** Of a plan with unequal chances. */
  estimates?: PlanDetail['estimates']
}

/** How far each is. */
export function ProgressTable({ label, heading, rows, estimates }: ProgressTableProps) {
  const estimateOf = (id: string | null) => estimates?.find(({ agentId }) => agentId === id)
  return (
    <ListTable label={label}>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">Done</th>
          <th scope="col" data-number>
            Overdue
          </th>
          <th scope="col" data-number>
            Replaced
          </th>
          <th scope="col" data-number>
            Median active time
          </th>
          {estimates && (
            <th scope="col" data-number>
              Balanced, weighed
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id ?? ''}>
            <td>
              <span className={classes.first}>{row.name}</span>
            </td>
            <td>
              <ProgressTrack done={row.done} planned={row.planned} />
            </td>
            <td data-number>
              <span className={row.overdue > 0 ? classes.late : undefined}>{formatCount(row.overdue)}</span>
            </td>
            <td data-number>{formatCount(row.replaced)}</td>
            <td data-number>{row.medianActiveMs === null ? '–' : formatWait(row.medianActiveMs)}</td>
            {estimates && <td data-number>{estimateWords(estimateOf(row.id))}</td>}
          </tr>
        ))}
      </tbody>
    </ListTable>
  )
}

const LEAST_FOR_INTERVAL = 5

/** `67 61–73`; under five reviews there is no interval to show, and no mean without one. */
function estimateWords(estimate: PlanDetail['estimates'][number] | undefined): string {
  if (!estimate || estimate.n < LEAST_FOR_INTERVAL || estimate.low === null) return 'not enough reviews'
  return `${formatPoints(estimate.mean)} ${formatInterval(estimate.low, estimate.high)}`
}
