import { queryOptions } from '@tanstack/react-query'
import {
  getCalibration,
  getReveal,
  getSessionAgreements,
  getSessionDetails,
  listCalibrations,
  type SessionAgreement,
} from '#contract/calibration.ts'
import { listAgreed, listFollowUps } from '#contract/calibrationAgreements.ts'
import { listRecurrences } from '#contract/calibrationRecurrences.ts'
import { listSuggestions } from '#contract/calibrationSuggestions.ts'
import { getInteraction } from '#contract/interactions.ts'
import { getSamplingOptions } from '#contract/samplingPlans.ts'
import { call } from '#lib/apiClient.ts'
import { callLines } from '#lib/callLines.ts'
import type { Counted } from './useCount.ts'

/** Begins each key of calibration, so that an opening or a reveal refreshes all of it. */
export const CALIBRATION_KEY = ['calibration']

export const calibrationsQuery = queryOptions({
  queryKey: [...CALIBRATION_KEY, 'list'],
  queryFn: ({ signal }) => call(listCalibrations, { signal }),
})

export const recurrencesQuery = queryOptions({
  queryKey: [...CALIBRATION_KEY, 'recurrences'],
  queryFn: ({ signal }) => call(listRecurrences, { signal }),
})

export const followUpsQuery = queryOptions({
  queryKey: [...CALIBRATION_KEY, 'follow-ups'],
  queryFn: ({ signal }) => call(listFollowUps, { signal }),
  staleTime: 60_000,
})

export const suggestionsQuery = queryOptions({
  queryKey: [...CALIBRATION_KEY, 'suggestions'],
  queryFn: ({ signal }) => call(listSuggestions, { signal }),
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

/** Counted on the server: what is known at once, then how far the intervals are, then all. */
export const agreementCount = (id: string): Counted<SessionAgreement[]> => ({
  key: [...CALIBRATION_KEY, id, 'agreement'],
  read: (signal) => callLines(getSessionAgreements, { params: { id }, signal }),
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
