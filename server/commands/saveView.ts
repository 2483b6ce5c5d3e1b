import { ApiError } from '#contract/apiError.ts'
import { fold, type Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'

/** Nobody finds their way among more. */
const MOST = 100

interface NewView {
  personId: string
  name: string
  address: string
  isShared: boolean
}

/**
 * Keeps a view under a name; the own one of that name is replaced and keeps its id.
 * @throws ApiError `too_many` beyond a hundred
 */
export async function saveView(trx: Trx, { clock, ids }: Outside, view: NewView): Promise<string> {
  const { personId, name, address } = view
  const row = { name, address, is_shared: view.isShared ? (1 as const) : (0 as const) }
  const own = await trx.selectFrom('saved_view').select(['id', 'name_key']).where('person_id', '=', personId).execute()
  const known = own.find(({ name_key }) => name_key === fold(name))
  if (known) {
    await trx.updateTable('saved_view').set(row).where('id', '=', known.id).execute()
    return known.id
  }
  if (own.length >= MOST) {
    throw new ApiError('too_many', `You keep ${MOST} views already. Remove one that you no longer need.`)
  }
  const id = ids()
  await trx
    .insertInto('saved_view')
    .values({ ...row, id, person_id: personId, name_key: fold(name), created_at: clock() })
    .execute()
  return id
}

/** @throws ApiError `not_found` for one that is not one's own, `conflict` when another own one has the name */
export async function renameView(
  trx: Trx,
  { id, personId, name }: { id: string; personId: string; name: string },
): Promise<void> {
  const own = await trx.selectFrom('saved_view').select(['id', 'name_key']).where('person_id', '=', personId).execute()
  if (!own.some((view) => view.id === id)) throw noView()
  if (own.some((view) => view.id !== id && view.name_key === fold(name))) {
    throw new ApiError('conflict', 'You keep another view under that name.')
  }
  await trx
    .updateTable('saved_view')
    .set({ name, name_key: fold(name) })
    .where('id', '=', id)
    .execute()
}

/** @throws ApiError `not_found` for one that is not one's own */
export async function dropView(trx: Trx, { id, personId }: { id: string; personId: string }): Promise<void> {
  const { numDeletedRows } = await trx
    .deleteFrom('saved_view')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw noView()
}

const noView = () => new ApiError('not_found', 'There is no such view of yours.')
