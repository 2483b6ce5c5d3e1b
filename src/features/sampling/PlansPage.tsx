import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SamplingPlan } from '#contract/samplingPlans.ts'
import { formatCount } from '#lib/format.ts'
import { linkToNewPlan, linkToPlan } from '#lib/links.ts'
import { useTimeZone } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page } from '#ui/Page.tsx'
import { Problem } from '#ui/Problem.tsx'
import { ListTable } from '#ui/ListTable.tsx'
import { plansQuery } from './api.ts'
import { dueWords, planSub, STATUS_LABEL } from './planWords.ts'
import { ProgressTrack } from './ProgressTrack.tsx'
import { RulesCard } from './RulesCard.tsx'
import classes from './Sampling.module.css'

/** What is drawn for review and how far it is, and the rules that pick besides. */
export function PlansPage() {
  const plans = useQuery(plansQuery)
  return (
    <Page
      title="Plans"
      sub="A plan draws the same number of interactions of each agent at random, so that their scores can be compared."
      actions={
        <Button
          size="xs"
          leftSection={<IconPlus size={16} />}
          renderRoot={(props) => <Link to={linkToNewPlan()} {...props} />}
        >
          New plan
        </Button>
      }
    >
      <div className={classes.cards}>
        <Problem error={plans.error} />
        {plans.data?.length === 0 && (
          <EmptyState
            title="No plan yet"
            words="Without one the queue offers everything that is not reviewed. Draw a plan to review the same number of each agent."
          />
        )}
        {plans.data && plans.data.length > 0 && (
          <Card>
            <PlansTable plans={plans.data} />
          </Card>
        )}
        <RulesCard />
      </div>
    </Page>
  )
}

function PlansTable({ plans }: { plans: readonly SamplingPlan[] }) {
  const timeZone = useTimeZone()
  return (
    <ListTable label="Sampling plans">
      <thead>
        <tr>
          <th scope="col">Plan</th>
          <th scope="col">State</th>
          <th scope="col">Done</th>
          <th scope="col" data-number>
            Overdue
          </th>
          <th scope="col" data-number>
            Due
          </th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <tr key={plan.id}>
            <td>
              <Link to={linkToPlan(plan.id)} className={`link ${classes.first}`}>
                {plan.name}
              </Link>
              <span className={classes.second}>{planSub(plan)}</span>
            </td>
            <td>
              <span className="pill">{STATUS_LABEL[plan.status]}</span>
            </td>
            <td>
              {plan.drawnAt === null ? '–' : <ProgressTrack done={plan.counts.done} planned={plan.counts.planned} />}
            </td>
            <td data-number>
              <span className={plan.counts.overdue > 0 ? classes.late : undefined}>
                {formatCount(plan.counts.overdue)}
              </span>
            </td>
            <td data-number>{dueWords(plan.dueAt, timeZone)}</td>
          </tr>
        ))}
      </tbody>
    </ListTable>
  )
}
