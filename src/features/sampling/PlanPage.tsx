import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PlanDetail } from '#contract/samplingPlans.ts'
import { formatCount, formatWait } from '#lib/format.ts'
import { linkToPlans } from '#lib/links.ts'
import { useTimeZone } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { Page } from '#ui/Page.tsx'
import { Problem } from '#ui/Problem.tsx'
import { planQuery } from './api.ts'
import { ClosePlan } from './ClosePlan.tsx'
import { Coverage } from './Coverage.tsx'
import { PlannerPage } from './PlannerPage.tsx'
import { dueWords, leftOutWords, planSub, shortfallWords, STATUS_LABEL, summaryWords } from './planWords.ts'
import { ProgressTable } from './ProgressTable.tsx'
import { Replacements } from './Replacements.tsx'
import classes from './Sampling.module.css'

const MOST_NAMED = 8

/** A plan: what is done of it and by whom; before the draw, its form. */
export function PlanPage({ planId, onSaved }: { planId: string; onSaved: (planId: string) => void }) {
  const plan = useQuery(planQuery(planId))
  if (plan.data?.status === 'draft') return <PlannerPage key={planId} plan={plan.data} onSaved={onSaved} />
  return plan.data ? (
    <DrawnPlan plan={plan.data} />
  ) : (
    <Page title="Plan">
      <Problem error={plan.error} />
    </Page>
  )
}

function DrawnPlan({ plan }: { plan: PlanDetail }) {
  const { counts, estimates } = plan
  return (
    <Page
      title={plan.name}
      sub={`${planSub(plan)} · ${STATUS_LABEL[plan.status]}`}
      before={
        <Link to={linkToPlans()} className="link small">
          Plans
        </Link>
      }
      actions={plan.status === 'drawn' && <ClosePlan planId={plan.id} />}
    >
      <div className={classes.columns}>
        <div className={classes.cards}>
          <Card
            title={doneWords(counts)}
            sub="By whose work it is. What was replaced counts by what came in its place."
          >
            <ProgressTable label="Done by reviewer" heading="Reviewer" rows={plan.byReviewer} />
          </Card>
          <Card title="By agent">
            <ProgressTable
              label="Done by agent"
              heading="Agent"
              rows={plan.byAgent}
              {...(estimates.length > 0 ? { estimates } : {})}
            />
          </Card>
          <Coverage plan={plan} />
          <Replacements plan={plan} />
        </div>
        <div className={classes.beside}>
          <PlanFacts plan={plan} />
        </div>
      </div>
    </Page>
  )
}

/** `31 of 200 are done; 12 are overdue.` */
function doneWords({ planned, done, overdue }: PlanDetail['counts']): string {
  const late = overdue === 0 ? 'nothing is overdue' : `${formatCount(overdue)} ${overdue === 1 ? 'is' : 'are'} overdue`
  return planned > 0 && done === planned
    ? `All ${formatCount(done)} are done.`
    : `${formatCount(done)} of ${formatCount(planned)} done; ${late}.`
}

function PlanFacts({ plan }: { plan: PlanDetail }) {
  const timeZone = useTimeZone()
  const { summary, medianActiveMs } = plan
  const facts: [string, string][] = [
    ['Review by', dueWords(plan.dueAt, timeZone)],
    ['Median active time', medianActiveMs === null ? '–' : formatWait(medianActiveMs)],
    ['Drawn', dueWords(plan.drawnAt, timeZone)],
    ['By', plan.createdBy ?? '–'],
    ['Seed', plan.spec.seed],
  ]
  return (
    <Card title="The draw">
      <div className={classes.form}>
        {summary && (
          <div className={classes.said}>
            {[summaryWords(summary), shortfallWords(summary, MOST_NAMED), leftOutWords(summary)].map(
              (words) => words && <p key={words}>{words}</p>,
            )}
          </div>
        )}
        <dl className={classes.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Card>
  )
}
