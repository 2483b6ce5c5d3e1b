import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { PickCondition } from '#domain/sampling/pickRule.ts'
import { listPickRules, previewPickRule } from '#contract/picks.ts'
import { getPlan, getSamplingOptions, listPlans, previewPlan } from '#contract/samplingPlans.ts'
import { call } from '#lib/apiClient.ts'

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: ({ signal }) => call(listPlans, { signal }),
})

export const planQuery = (id: string) =>
  queryOptions({ queryKey: ['plan', id], queryFn: ({ signal }) => call(getPlan, { params: { id }, signal }) })

export const optionsQuery = queryOptions({
  queryKey: ['sampling options'],
  queryFn: ({ signal }) => call(getSamplingOptions, { signal }),
})

/** What was seen stays while the next is asked for. */
export const previewQuery = (body: z.input<typeof previewPlan.body>) =>
  queryOptions({
    queryKey: ['plan preview', body],
    queryFn: ({ signal }) => call(previewPlan, { body, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  })

export const rulesQuery = queryOptions({
  queryKey: ['pick rules'],
  queryFn: ({ signal }) => call(listPickRules, { signal }),
})

export const rulePreviewQuery = (conditions: PickCondition[]) =>
  queryOptions({
    queryKey: ['pick rule preview', conditions],
    queryFn: ({ signal }) => call(previewPickRule, { body: { conditions }, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  })
