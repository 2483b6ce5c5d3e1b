import { queryOptions } from '@tanstack/react-query'
import { getAgreement } from '#contract/agreement.ts'
import { getRescores } from '#contract/rescores.ts'
import { getReviewer, getReviewers } from '#contract/reviewers.ts'
import { call } from '#lib/apiClient.ts'

export const reviewersQuery = queryOptions({
  queryKey: ['reviewers'],
  queryFn: ({ signal }) => call(getReviewers, { signal }),
})

export const agreementQuery = queryOptions({
  queryKey: ['agreement'],
  queryFn: ({ signal }) => call(getAgreement, { signal }),
})

export const reviewerQuery = (reviewerId: string) =>
  queryOptions({
    queryKey: ['reviewers', reviewerId],
    queryFn: ({ signal }) => call(getReviewer, { params: { id: reviewerId }, signal }),
  })

export const rescoresQuery = (reviewerId: string) =>
  queryOptions({
    queryKey: ['reviewers', reviewerId, 'rescores'],
    queryFn: ({ signal }) => call(getRescores, { params: { id: reviewerId }, signal }),
  })
