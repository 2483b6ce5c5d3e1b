import { z } from 'zod'
import type { HistoryEntry } from '#contract/reviewHistory.ts'
import { answers } from '#contract/reviews.ts'
import { changedAnswers } from '#domain/scoring/changedAnswers.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'

const content = z.object({ answers, comment: z.string() })

type Event = Awaited<ReturnType<typeof readEvents>>[number]

/**
 * What happened to a review, oldest first. A submission that was taken back was a draft all along and is nobody's to
 * see; with `onlyPublished` it begins with what the agent was shown first.
 */
export async function reviewHistory(db: Db, review: Row<'review'>, onlyPublished: boolean): Promise<HistoryEntry[]> {
  if (review.status === 'draft') return []
  const events = await readEvents(db, review.id)
  const standing = events.slice(events.findLastIndex(({ kind }) => kind === 'undone') + 1)
  const shown = onlyPublished ? standing.slice(standing.findIndex(({ kind }) => kind === 'published')) : standing
  return toEntries(shown)
}

function readEvents(db: Db, reviewId: string) {
  return db
    .selectFrom('review_event')
    .leftJoin('person', 'person.id', 'review_event.person_id')
    .select(['review_event.kind', 'review_event.at', 'review_event.reason', 'review_event.content'])
    .select(['person.id as person_id', 'person.name as person_name'])
    .where('review_event.review_id', '=', reviewId)
    .orderBy('review_event.version')
    .execute()
}

function toEntries(events: readonly Event[]): HistoryEntry[] {
  let number = 0
  return events.flatMap((event, index): HistoryEntry[] => {
    const { kind, at, reason } = event
    if (kind === 'undone') return []
    const before = events[index - 1]
    if (!before || kind === 'submitted' || kind === 'corrected') number += 1
    return [{ kind, number, at, person: personOf(event), reason, ...changesOf(before, event) }]
  })
}

function personOf({ person_id: id, person_name: name }: Event): HistoryEntry['person'] {
  return id === null || name === null ? null : { id, name }
}

function changesOf(before: Event | undefined, event: Event): Pick<HistoryEntry, 'changes' | 'comment'> {
  if (!before) return { changes: [], comment: null }
  const [old, now] = [content.parse(JSON.parse(before.content)), content.parse(JSON.parse(event.content))]
  const comment = old.comment === now.comment ? null : { before: old.comment, after: now.comment }
  return { changes: changedAnswers(old.answers, now.answers), comment }
}
