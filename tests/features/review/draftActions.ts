import fc from 'fast-check'
import { RATINGS } from '#domain/definition/definition.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import type { DraftAction } from '#features/review/draft.ts'

const ids = threeViews.criteria.map(({ id }) => id)
const known = fc.constantFrom(...ids)
const index = fc.option(fc.nat(3), { nil: null })
const moment = { kind: 'moment' as const, ms: 1000, label: '' }
const typed = <T extends string>(type: T) => fc.constant(type)

/** Anything a reviewer can do to a draft, also with criteria the definition does not know. */
export const anyAction: fc.Arbitrary<DraftAction> = fc.oneof(
  fc.record({
    type: typed('rate'),
    criterionId: fc.option(fc.constantFrom(...ids, 'unknown'), { nil: null }),
    rating: fc.constantFrom(...RATINGS),
  }),
  fc.record({ type: typed('note'), criterionId: known, note: fc.string() }),
  fc.record({
    type: typed('addEvidence'),
    criterionId: fc.option(known, { nil: null }),
    evidence: fc.constant(moment),
  }),
  fc.record({ type: typed('removeEvidence'), criterionId: fc.option(known, { nil: null }), index }),
  fc.record({ type: typed('labelEvidence'), criterionId: known, index: fc.nat(3), label: fc.string() }),
  fc.record({ type: typed('pickEvidence'), index: fc.nat(3) }),
  fc.record({ type: typed('rootCause'), criterionId: known, rootCauseId: fc.constantFrom('tone', 'rushed') }),
  fc.record({ type: typed('comment'), comment: fc.string() }),
  fc.record({ type: typed('focus'), criterionId: known }),
  fc.record({ type: typed('move'), step: fc.constantFrom(1 as const, -1 as const) }),
)
