import { queryOptions } from '@tanstack/react-query'
import { getStudy, getStudyAgreements, listStudies, type StudyFound } from '#contract/studies.ts'
import { call } from '#lib/apiClient.ts'
import { callLines } from '#lib/callLines.ts'
import { CALIBRATION_KEY } from './api.ts'
import type { Counted } from './useCount.ts'

const STUDIES_KEY = [...CALIBRATION_KEY, 'studies']

export const studiesQuery = queryOptions({
  queryKey: [...STUDIES_KEY, 'list'],
  queryFn: ({ signal }) => call(listStudies, { signal }),
})

export const studyQuery = (id: string) =>
  queryOptions({
    queryKey: [...STUDIES_KEY, id],
    queryFn: ({ signal }) => call(getStudy, { params: { id }, signal }),
    staleTime: Infinity,
  })

export const studyCount = (id: string): Counted<StudyFound> => ({
  key: [...STUDIES_KEY, id, 'agreement'],
  read: (signal) => callLines(getStudyAgreements, { params: { id }, signal }),
})
