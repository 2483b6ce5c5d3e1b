import { sql } from 'kysely'
import type { Db } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { visibleTeams, weeksOf } from '../overview.ts'

const MOST_QUEUES = 200

/** What a comparison can be filtered by, within what the caller may see. */
export async function findComparisonChoices(db: Db, caller: PersonCaller, now: number) {
  return {
    weeks: await weeksOf(db, caller, now, null),
    teams: await visibleTeams(db, caller),
    queues: await queuesReviewed(db),
    reviewers: await peopleWhoReviewed(db),
  }
}

/** Jumps in the index from one queue to the next, so that it takes as long as there are queues. */
async function queuesReviewed(db: Db): Promise<string[]> {
  const { rows } = await sql<{ queue: string }>`
    with recursive found (queue) as (
      select min(queue) from score
      union all
      select (select min(score.queue) from score where score.queue > found.queue) from found where found.queue is not null
    )
    select queue from found where queue is not null limit ${MOST_QUEUES}`.execute(db)
  return rows.map(({ queue }) => queue)
}

/** Whoever has a review of record, active or not, by name. */
function peopleWhoReviewed(db: Db) {
  return db
    .selectFrom('person')
    .select(['person.id', 'person.name'])
    .where((where) =>
      where.exists(
        where.selectFrom('score').select('score.reviewer_id').whereRef('score.reviewer_id', '=', 'person.id'),
      ),
    )
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
}
