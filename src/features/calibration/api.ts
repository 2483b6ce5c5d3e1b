import { queryOptions } from '@tanstack/react-query'
import {
  getCalibration,
  getReveal,
  getSessionAgreement,
  getSessionDetails,
  listCalibrations,
} from '#contract/calibration.ts'
import { listAgreed } from '#contract/calibrationAgreements.ts'
import { getInteraction } from '#contract/interactions.ts'
import { getSamplingOptions } from '#contract/samplingPlans.ts'
import { call } from '#lib/apiClient.ts'

/** Begins each key of calibration, so that an opening or a reveal refreshes all of it. */
export const CALIBRATION_KEY = ['calibration']

export const calibrationsQuery = queryOptions({
  queryKey: [...CALIBRATION_KEY, 'list'],
  queryFn: ({ signal }) => call(listCalibrations, { signal }),
})

export const calibrationQuery = (id: string) =>
  queryOptions({
    queryKey: [...CALIBRATION_KEY, id],
    queryFn: ({ signal }) => call(getCalibration, { params: { id }, signal }),
  })

/** What was revealed changes no more. */
const SETTLED = { staleTime: Infinity } as const

export const revealQuery = (id: string, interactionId: string) =>
  queryOptions({
    queryKey: [...CALIBRATION_KEY, id, 'reveal', interactionId],
    queryFn: ({ signal }) => call(getReveal, { params: { id, interactionId }, signal }),
    ...SETTLED,
  })

/** What was rated before of what one scores again with it in sight. */
export const earlierQuery = (id: string, interactionId: string) =>
  queryOptions({ ...revealQuery(id, interactionId), queryKey: [...CALIBRATION_KEY, id, 'earlier', interactionId] })

export interface AskedMeasure {
  of: 'dimension' | 'criterion'
  name: string
}

export const agreementsKey = (id: string) => [...CALIBRATION_KEY, id, 'agreement']

export const agreementQuery = (id: string, measure: AskedMeasure) =>
  queryOptions({
    queryKey: [...agreementsKey(id), measure.of, measure.name],
    queryFn: ({ signal }) => call(getSessionAgreement, { params: { id }, query: measure, signal }),
    ...SETTLED,
  })

export const agreedQuery = (id: string) =>
  queryOptions({
    queryKey: [...CALIBRATION_KEY, id, 'agreed'],
    queryFn: ({ signal }) => call(listAgreed, { params: { id }, signal }),
  })

export const detailsQuery = (id: string) =>
  queryOptions({
    queryKey: [...CALIBRATION_KEY, id, 'details'],
    queryFn: ({ signal }) => call(getSessionDetails, { params: { id }, signal }),
    ...SETTLED,
  })

export const interactionQuery = (id: string) =>
  queryOptions({
    queryKey: ['interaction', id],
    queryFn: ({ signal }) => call(getInteraction, { params: { id }, signal }),
    ...SETTLED,
  })

/** Whom and what a session can be opened with. */
export const optionsQuery = queryOptions({
  queryKey: ['sampling options'],
  queryFn: ({ signal }) => call(getSamplingOptions, { signal }),
})
