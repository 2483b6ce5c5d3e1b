import type { Dimension } from '#domain/definition/definition.ts'
import type { Row } from '#server/db/schema.ts'
import type { SampleContext } from './context.ts'
import type { SampleContact } from './makeContacts.ts'
import { DAY_MS } from './makePeople.ts'
import type { RatedContact } from './rateContact.ts'

/** What one reviewer rated of one contact. */
export interface SampleRating extends RatedContact {
  reviewerId: string
  contact: SampleContact
}

const REASONS: Readonly<Record<Dimension, string>> = {
  friendliness: 'We hear the same sentence: polite, but nothing in it is about this customer.',
  responsiveness: 'What stands in the account is not to be asked again, however quickly it is asked.',
  outcome: 'It is solved when the customer has what they came for; a promise is not yet that.',
}
const NOTES: Readonly<Record<Dimension, string>> = {
  friendliness: 'Says something that only fits this customer.',
  responsiveness: 'Asks only for what cannot be looked up.',
  outcome: 'What was promised is entered, with a day and a name.',
}
const FOLLOW_UP = 'Rate three more contacts with the new example in sight.'

/** What those who rated it agreed on afterwards: the middle of what they saw most differently in each dimension. */
export function agreementsOf(
  { ids, definition }: SampleContext,
  session: Row<'calibration_session'>,
  ratings: readonly SampleRating[],
): Row<'calibration_agreement'>[] {
  const rated = [...Map.groupBy(ratings, ({ contact }) => contact)].flatMap(([contact, own]) =>
    definition.content.criteria.map((criterion) => ({ contact, criterion, seen: seenOf(own, criterion.id) })),
  )
  const widest = rated
    .filter(({ seen }) => seen.length > 2)
    .toSorted((one, other) => widthOf(other.seen) - widthOf(one.seen))
  const each = [...Map.groupBy(widest, ({ criterion }) => criterion.dimension).values()].flatMap(
    ([first]) => first ?? [],
  )
  return each.map(({ contact, criterion, seen }, index): Row<'calibration_agreement'> => {
    const isLast = index === each.length - 1
    return {
      id: ids(),
      session_id: session.id,
      interaction_id: contact.row.id,
      criterion_id: criterion.id,
      rating: JSON.stringify(seen[Math.floor(seen.length / 2)]?.rating),
      reason: REASONS[criterion.dimension],
      note_kind: isLast ? null : 'example',
      note: isLast ? '' : NOTES[criterion.dimension],
      note_state: isLast ? null : 'proposed',
      follow_up: isLast ? FOLLOW_UP : '',
      follow_up_person_id: isLast ? (seen[0]?.reviewerId ?? null) : null,
      follow_up_done_at: null,
      agreed_at: (session.revealed_at ?? session.deadline_at) + DAY_MS / 24,
      settled_by: null,
      version: 1,
    }
  })
}

interface Seen {
  reviewerId: string
  rating: number
}

/** Ratings on the scale, the lowest first. */
function seenOf(ratings: readonly SampleRating[], criterionId: string): Seen[] {
  return ratings
    .flatMap(({ reviewerId, answers }) => {
      const rating = answers[criterionId]?.rating
      return typeof rating === 'number' ? [{ reviewerId, rating }] : []
    })
    .toSorted((one, other) => one.rating - other.rating)
}

const widthOf = (seen: readonly Seen[]): number => (seen.at(-1)?.rating ?? 0) - (seen[0]?.rating ?? 0)
