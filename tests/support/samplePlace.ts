import { threeViews } from '#domain/definition/templates/threeViews.ts'
import type { SamplePlace } from '#server/sample/context.ts'

/** Where the tests let the sample be made: a fixed day, a zone with summer time. */
export const SAMPLE_PLACE: SamplePlace = {
  now: Date.UTC(2026, 10, 20, 15, 30),
  timeZone: 'Europe/Berlin',
  weekStart: 1,
  definition: { id: 'version-1', seriesId: 'series-1', content: threeViews },
}
