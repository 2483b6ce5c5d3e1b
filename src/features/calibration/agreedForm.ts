import type { Agreed, Agreeing } from '#contract/calibrationAgreements.ts'
import type { Rating } from '#domain/definition/definition.ts'

/** What is being recorded. */
export interface AgreedFields {
  rating: Rating | null
  reason: string
  kind: 'anchor' | 'example'
  note: string
  /** '' for nobody. */
  personId: string
  followUp: string
}

export function fieldsOf(agreed: Agreed | undefined): AgreedFields {
  return {
    rating: agreed?.rating ?? null,
    reason: agreed?.reason ?? '',
    kind: agreed?.note?.kind ?? 'example',
    note: agreed?.note?.text ?? '',
    personId: agreed?.followUp?.person.id ?? '',
    followUp: agreed?.followUp?.text ?? '',
  }
}

/** What is sent; null while the rating or the reason is missing, or somebody follows up on nothing. */
export function toAgreeing(fields: AgreedFields): Pick<Agreeing, 'rating' | 'reason' | 'note' | 'followUp'> | null {
  const { rating, personId } = fields
  const [reason, note, followUp] = [fields.reason.trim(), fields.note.trim(), fields.followUp.trim()]
  if (rating === null || reason === '' || (personId !== '' && followUp === '')) return null
  return {
    rating,
    reason,
    // Nothing is noted at "did not apply".
    note: note === '' || rating === 'na' ? null : { kind: fields.kind, text: note },
    followUp: personId === '' ? null : { personId, text: followUp },
  }
}
