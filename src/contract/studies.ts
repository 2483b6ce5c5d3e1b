import { z } from 'zod'
import { valueKey } from '#domain/calibration/study.ts'
import { agreement } from './calibration.ts'
import { endpoint } from './endpoint.ts'
import { lineOf } from './lines.ts'
import { id, idParams, instant, meanWithInterval } from './shapes.ts'

/** How many characters a file of ratings may have. */
export const LONGEST_CSV = 3_000_000

const count = z.number().int()

const row = z.object({
  id,
  name: z.string(),
  items: count,
  raters: count,
  ratings: count,
  /** Who imported it removes it; whoever leads quality once they no longer work here. null for a published example, which nobody imported. */
  imported: z.object({ at: instant, by: z.string(), mayRemove: z.boolean() }).nullable(),
  /** Where a published example is printed. */
  source: z.string().nullable(),
})
export type StudyRow = z.infer<typeof row>

/** What was read of a file; rows that were left out are told one by one, up to a hundred. */
const report = z.object({
  rows: count,
  repeated: count,
  leftOut: count,
  problems: z.array(z.object({ row: count.nullable(), message: z.string() })),
  notes: z.array(z.string()),
})
export type StudyReport = z.infer<typeof report>

const study = row.extend({
  scale: z.array(z.string()),
  isOrdered: z.boolean(),
  /** Draws the intervals. */
  seed: z.string(),
  report: report.nullable(),
})
export type Study = z.infer<typeof study>

export const listStudies = endpoint({
  id: 'listStudies',
  summary: 'Agreement studies: imported ratings, and published examples to look at',
  method: 'get',
  path: '/api/calibration/studies',
  response: z.array(row),
  rule: 'leadCalibration',
})

export const importStudy = endpoint({
  id: 'importStudy',
  summary: 'Keep ratings from a CSV of item, annotator and rating as a study; of a repeated rating the first counts',
  method: 'post',
  path: '/api/calibration/studies',
  body: z.object({
    name: z.string().trim().min(1, 'Give the study a name.').max(120),
    csv: z.string().min(1, 'The file is empty.').max(LONGEST_CSV, 'The file is longer than 3 million characters.'),
    /** From the lowest to the highest; null to take the values of the file. */
    scale: z
      .array(z.string().trim().min(1).max(40))
      .min(2, 'A scale has two values or more.')
      .max(100, 'A scale has at most a hundred values.')
      .refine((values) => new Set(values.map(valueKey)).size === values.length, 'A value stands twice on the scale.')
      .nullable(),
  }),
  response: z.object({ id, report }),
  errors: ['invalid', 'too_many'],
  rule: 'leadCalibration',
})

export const getStudy = endpoint({
  id: 'getStudy',
  summary: 'What a study has, and what of its file was left out',
  method: 'get',
  path: '/api/calibration/studies/:id',
  params: idParams,
  response: study,
  errors: ['not_found'],
  rule: 'leadCalibration',
})

const studyFound = z.object({
  /** Nominal; ordinal where the scale is ordered; interval where it is numbers. */
  agreements: z.array(agreement),
  /** By rater: how many ratings, and how far from the mean of the others, in steps; null without an order. */
  raters: z.array(z.object({ name: z.string(), n: count, difference: meanWithInterval.nullable() })),
  /** Of each two raters, by their places. */
  kappas: z.array(z.object({ one: count, other: count, n: count, kappa: z.number().nullable() })),
  /** Where everybody rated everything in numbers. */
  icc: z
    .object({ single: z.number(), mean: z.number(), low: z.number().nullable(), high: z.number().nullable() })
    .nullable(),
  /** What divides the raters most: the place on the scale each gave. */
  widest: z.array(z.object({ item: z.string(), places: z.array(count.nullable()) })),
})
export type StudyFound = z.infer<typeof studyFound>

export const getStudyAgreements = endpoint({
  id: 'getStudyAgreements',
  summary: 'How far the raters of a study agree; intervals come with the last line',
  method: 'get',
  path: '/api/calibration/studies/:id/agreement',
  params: idParams,
  kind: 'lines',
  response: lineOf(studyFound),
  errors: ['not_found'],
  rule: 'leadCalibration',
})

export const dropStudy = endpoint({
  id: 'dropStudy',
  summary: 'Remove a study that one imported oneself, or whose importer no longer works here',
  method: 'delete',
  path: '/api/calibration/studies/:id',
  params: idParams,
  errors: ['not_found', 'not_allowed'],
  rule: 'leadCalibration',
})
