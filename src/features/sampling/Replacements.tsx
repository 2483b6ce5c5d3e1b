import type { PlanDetail } from '#contract/samplingPlans.ts'
import { formatCount } from '#lib/format.ts'
import { Card } from '#ui/Card.tsx'
import classes from './Sampling.module.css'

/** What was taken out of a plan, by whom and why; nothing when nothing was. */
export function Replacements({ plan: { counts, replacements } }: { plan: PlanDetail }) {
  if (replacements.length === 0) return null
  return (
    <Card title={`${formatCount(counts.replaced)} replaced`} sub="The latest first, with the reason given.">
      <section className={classes.scroll} tabIndex={0} aria-label="Replaced">
        <table className={classes.table}>
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
        </table>
      </section>
    </Card>
  )
}
