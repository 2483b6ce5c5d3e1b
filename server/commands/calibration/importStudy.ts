import { ApiError } from '#contract/apiError.ts'
import type { StudyReport } from '#contract/studies.ts'
import type { ReadRatings } from '#domain/interchange/readRatingsCsv.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'

/** Nobody looks through more. */
const MOST = 200

/**
 * Keeps what was read of a file of ratings.
 * @throws ApiError `invalid` when there is nothing to compare, `too_many` beyond two hundred studies
 */
export async function importStudy(
  trx: Trx,
  { clock, ids }: Outside,
  { read, name, personId }: { read: ReadRatings; name: string; personId: string },
): Promise<{ id: string; report: StudyReport }> {
  const { study, ...report } = read
  if (!study) throw new ApiError('invalid', report.problems.slice(0, 4).map(sentence).join(' '))
  const { count } = await trx
    .selectFrom('agreement_study')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (count >= MOST) throw new ApiError('too_many', `There are ${MOST} studies already. Remove one that nobody needs.`)
  const { scale, isOrdered, raters, items, ratings } = study
  const id = ids()
  await trx
    .insertInto('agreement_study')
    .values({
      id,
      name,
      person_id: personId,
      created_at: clock(),
      seed: id,
      scale: JSON.stringify(scale),
      is_ordered: isOrdered ? 1 : 0,
      items: items.length,
      raters: raters.length,
      ratings: ratings.flat().filter((place) => place !== null).length,
      content: JSON.stringify({ raters, items, ratings }),
      report: JSON.stringify(report),
    })
    .execute()
  return { id, report }
}

const sentence = ({ row, message }: StudyReport['problems'][number]) =>
  row === null ? message : `Line ${row}: ${message}`

/** @throws ApiError `not_found` when there is none, `not_allowed` for that of another who is still here */
export async function dropStudy(trx: Trx, { id, personId }: { id: string; personId: string }): Promise<void> {
  const row = await trx
    .selectFrom('agreement_study')
    .innerJoin('person', 'person.id', 'agreement_study.person_id')
    .select(['person_id', 'is_active'])
    .where('agreement_study.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new ApiError('not_found', 'There is no such imported study.')
  if (row.person_id !== personId && row.is_active === 1) {
    throw new ApiError('not_allowed', 'Only who imported a study removes it, as long as they work here.')
  }
  await trx.deleteFrom('agreement_study').where('id', '=', id).execute()
}
