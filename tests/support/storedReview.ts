import type { Review } from '#contract/reviews.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'

/** A draft as the server answers it. */
export const storedReview: Review = {
  id: 'r1',
  interactionId: 'i1',
  channel: 'call',
  reviewer: { id: 'p1', name: 'Ingrid' },
  status: 'draft',
  selection: 'random',
  assignment: null,
  version: 7,
  answers: {},
  comment: 'from elsewhere',
  activeMs: 0,
  submittedAt: null,
  publishAt: null,
  undoUntil: null,
  score: null,
  definition: { id: 'v1', number: 1, seriesId: 's1', status: 'published', publishedAt: 1, content: threeViews },
}
