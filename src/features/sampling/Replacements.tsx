import type { PlanDetail } from '#contract/samplingPlans.ts'
import { formatCount } from '#lib/format.ts'
import { Card } from '#ui/Card.tsx'
import { ListTable } from '#ui/ListTable.tsx'

/** What was taken out of a plan, by whom and why; nothing when nothing was. */
export function Replacements({ plan: { counts, replacements } }: { plan: PlanDetail }) {
  if (replacements.length === 0) return null
  return (
    <Card title={`${formatCount(counts.replaced)} replaced`} sub="The latest first, with the reason given.">
      <ListTable label="Replaced">
        <thead>
          <tr>
            <th scope="col">Agent</th>
            <th scope="col">Why</th>
            <th scope="col">By</th>
          </tr>
        </thead>
        <tbody>
          {replacements.map(({ id, agent, reason, by }) => (
            <tr key={id}>
              <td>{agent}</td>
              <td>{reason}</td>
              <td>{by ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </ListTable>
    </Card>
  )
}
