import { channel } from '#contract/shapes.ts'
import type { Channel, Definition } from '#domain/definition/definition.ts'
import type { Db } from '#server/db/dialect.ts'

/** Reviews of record to look at, and what they were scored with last. */
export interface PastReviews {
  /** The definition of now. */
  current: Definition
  seriesId: string
  fromWeek?: string | undefined
  toWeek?: string | undefined
}

/** Rows held at a time: the memory of a hundred thousand reviews is not needed for their sums. */
const CHUNK = 5000

/** Reviews of record of a series with their answers, chunk by chunk, in the order of the key. */
export async function* pastReviews(db: Db, { seriesId, fromWeek, toWeek }: PastReviews) {
  for (let after = ''; ;) {
    let query = db
      .selectFrom('score')
      .innerJoin('review', 'review.id', 'score.review_id')
      .select([
        'score.interaction_id',
        'score.agent_id',
        'score.channel',
        'score.definition_version_id',
        'score.friendliness',
        'score.responsiveness',
        'score.outcome',
        'score.overall',
        'score.is_critical_failed',
        'score.is_complete_service',
        'review.answers',
      ])
      .where('score.series_id', '=', seriesId)
      .where('score.interaction_id', '>', after)
    if (fromWeek !== undefined) query = query.where('score.week', '>=', fromWeek)
    if (toWeek !== undefined) query = query.where('score.week', '<=', toWeek)
    const rows = await query.orderBy('score.interaction_id').limit(CHUNK).execute()
    yield rows
    const last = rows.at(-1)
    if (!last || rows.length < CHUNK) return
    after = last.interaction_id
  }
}

const CHANNEL_OF = new Map<string, Channel>()

/** A stored channel, checked once for each name. */
export function readChannel(text: string): Channel {
  const known = CHANNEL_OF.get(text)
  if (known) return known
  const read = channel.parse(text)
  CHANNEL_OF.set(text, read)
  return read
}
