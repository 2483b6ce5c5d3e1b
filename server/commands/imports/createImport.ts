import { ApiError } from '#contract/apiError.ts'
import { isTimeZone } from '#domain/calendar/isTimeZone.ts'
import { cleanText } from '#domain/interchange/cleanText.ts'
import { planSweep } from '#server/commands/sweepMedia.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'

interface NewImport {
  timeZone: string | undefined
  source: string | undefined
  personId: string | null
}

/** Opens an import; its files follow. Returns its id. */
export async function createImport(trx: Trx, { clock, ids }: Outside, input: NewImport): Promise<string> {
  const organisation = await trx.selectFrom('organisation').select('time_zone').executeTakeFirst()
  if (!organisation) {
    throw new ApiError(
      'conflict',
      'There is no organisation yet: open Accord in a browser once to set it up, then import.',
    )
  }
  const timeZone = input.timeZone ?? organisation.time_zone
  if (!isTimeZone(timeZone)) {
    const message = `“${cleanText(timeZone).value}” is no time zone: write one such as Europe/Paris.`
    throw new ApiError('invalid', message, { fields: { timeZone: message } })
  }
  const id = ids()
  await trx
    .insertInto('import_batch')
    .values({
      id,
      status: 'receiving',
      time_zone: timeZone,
      source: cleanText(input.source ?? 'default').value || 'default',
      created_at: clock(),
      finished_at: null,
      person_id: input.personId,
      ...NOTHING_YET,
    })
    .execute()
  await planSweep(trx, { clock, ids })
  return id
}

const NOTHING_YET = {
  files: 0,
  files_done: 0,
  bytes: 0,
  bytes_done: 0,
  rows: 0,
  added: 0,
  updated: 0,
  unchanged: 0,
  failed: 0,
  recordings: 0,
  errors: 0,
  notes: 0,
}
