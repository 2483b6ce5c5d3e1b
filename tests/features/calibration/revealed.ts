import type { Agreement, Calibration, Reveal, SessionAgreement } from '#contract/calibration.ts'
import type { Interaction } from '#contract/interactions.ts'
import { DIMENSIONS } from '#domain/definition/definition.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { EMPTY_ANSWER } from '#domain/scoring/answer.ts'
import { storedReview } from '#tests/support/storedReview.ts'

const AT = Date.UTC(2026, 10, 19, 15)
const [ingrid, bea, tim] = ['Ingrid', 'Bea', 'Tim'].map((name) => ({ id: name, name }))
if (!ingrid || !bea || !tim) throw new Error('Three people.')

const CRITERIA = threeViews.criteria.filter(({ scale, channels }) => scale === 'ordinal' && channels.includes('call'))

export const revealedSession: Calibration = {
  id: 's1',
  name: 'Evening drops',
  facilitator: ingrid,
  reviewed: null,
  deadlineAt: AT,
  revealedAt: AT,
  isFacilitator: true,
  finished: 2,
  reviewers: [ingrid, bea, tim],
  gauge: ingrid,
  definition: { id: 'v1', number: 1 },
  pickedBy: 'chosen',
  seed: 'seed-1',
  frameSize: null,
  isBlind: true,
  createdAt: 0,
  isReviewer: true,
  leftOut: [],
  leftIds: [],
  interactions: [{ id: 'i1', number: 'HE-1', channel: 'call', startedAt: AT, durationMs: 60_000, review: null }],
}

export const revealedInteraction: Interaction = {
  id: 'i1',
  channel: 'call',
  externalId: 'HE-1',
  subject: null,
  queue: null,
  startedAt: AT,
  durationMs: 60_000,
  turns: 1,
  hasRecording: false,
  agent: { id: 'a1', name: 'Priya Raman' },
  team: null,
  source: 'import',
  customerName: null,
  language: 'en',
  resolved: null,
  csat: null,
  recording: null,
  signals: null,
  transcript: [{ speaker: 'customer', text: 'still there?', startMs: 1000, endMs: 2000, at: null }],
}

/** The first criterion divides them, the second was not for everybody, in all others they agree. */
export const revealedRatings: Reveal = {
  definition: storedReview.definition,
  reviews: [ingrid, bea].map((reviewer, at) => ({
    reviewer,
    comment: '',
    answers: Object.fromEntries(
      CRITERIA.map(({ id }, index) => {
        const rating = index === 0 ? ([2, 5] as const)[at] : index === 1 && at === 0 ? ('na' as const) : (4 as const)
        const note = index === 0 ? `${reviewer.name} noted this.` : ''
        return [
          id,
          { ...EMPTY_ANSWER, rating: rating ?? null, note, evidence: [{ kind: 'moment', ms: 1000, label: '' }] },
        ]
      }),
    ),
  })),
  missing: [tim],
  answer: null,
}

const PLAIN: Agreement = {
  level: 'interval',
  units: 12,
  ratings: 24,
  exact: null,
  near: { n: 12, k: 9 },
  alpha: 0.82,
  low: null,
  high: null,
  draws: 0,
  undefinedDraws: 0,
  dominant: null,
  gwet: null,
}

/** Agreement as it is told at once, or with its intervals. */
export function agreementsOf(isWhole: boolean): SessionAgreement[] {
  const drawn = isWhole ? { low: 0.7, high: 0.9, draws: 2000 } : {}
  return [
    ...DIMENSIONS.map((name) => ({ of: 'dimension' as const, name, agreement: { ...PLAIN, ...drawn } })),
    ...CRITERIA.map(({ id }) => ({
      of: 'criterion' as const,
      name: id,
      agreement: { ...PLAIN, ...drawn, level: 'ordinal' as const, exact: { n: 12, k: 6 } },
    })),
  ]
}
