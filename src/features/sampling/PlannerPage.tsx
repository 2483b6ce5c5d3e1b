import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { changePlan, createPlan, drawPlan, type SamplingPlan } from '#contract/samplingPlans.ts'
import { call } from '#lib/apiClient.ts'
import { useTimeZone } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { Page } from '#ui/Page.tsx'
import { Problem } from '#ui/Problem.tsx'
import { optionsQuery, plansQuery } from './api.ts'
import { contentOf, newPlan, type PlanContent } from './planContent.ts'
import { PlanFields } from './PlanFields.tsx'
import { PopulationChips } from './PopulationChips.tsx'
import { PreviewCard } from './PreviewCard.tsx'
import classes from './Sampling.module.css'

interface PlannerPageProps {
  /** A draft to go on with; null makes a new plan. */
  plan: SamplingPlan | null
  onSaved: (planId: string) => void
}

const QUIET_MS = 350

/** Says what to draw, and shows what that comes to before anything is drawn. */
export function PlannerPage({ plan, onSaved }: PlannerPageProps) {
  const timeZone = useTimeZone()
  const queryClient = useQueryClient()
  const options = useQuery(optionsQuery)
  const [content, setContent] = useState<PlanContent>(() =>
    plan ? contentOf(plan, timeZone) : newPlan(Date.now(), timeZone, crypto.randomUUID().slice(0, 8)),
  )
  const [spec] = useDebouncedValue(content.spec, QUIET_MS)
  const save = useMutation({
    mutationFn: async (isDrawn: boolean) => {
      const body = { ...content, name: content.name || 'Unnamed plan' }
      const kept = plan
        ? await call(changePlan, { params: { id: plan.id }, body: { ...body, version: plan.version } })
        : await call(createPlan, { body, idempotencyKey: crypto.randomUUID() })
      return isDrawn ? call(drawPlan, { params: { id: kept.id } }) : kept
    },
    onSuccess: async ({ id }) => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: plansQuery.queryKey }),
        queryClient.invalidateQueries({ queryKey: ['plan', id] }),
        queryClient.invalidateQueries({ queryKey: ['queue'] }),
      ])
      onSaved(id)
    },
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(true)
  }
  return (
    <Page
      title={plan ? plan.name : 'New plan'}
      sub="Nothing is drawn until you say so; the numbers beside follow the form."
    >
      <form className={classes.columns} onSubmit={handleSubmit}>
        <div className={classes.cards}>
          <Card title="From what" sub="Of what is not chosen, all is taken.">
            <PopulationChips
              spec={content.spec}
              options={options.data}
              onChange={(to) => setContent({ ...content, spec: to })}
            />
          </Card>
          <Card title="How many, and how">
            <PlanFields
              content={content}
              onChange={setContent}
              isBlindByDefault={options.data?.isBlindByDefault ?? false}
            />
          </Card>
        </div>
        <div className={classes.beside}>
          <PreviewCard spec={spec} />
          <Problem error={save.error ?? options.error} />
          <div className={classes.actions}>
            <Button type="submit" size="xs" loading={save.isPending}>
              Draw the plan
            </Button>
            <Button size="xs" variant="default" disabled={save.isPending} onClick={() => save.mutate(false)}>
              Keep as a draft
            </Button>
          </div>
        </div>
      </form>
    </Page>
  )
}
