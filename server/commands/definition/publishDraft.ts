import { ApiError } from '#contract/apiError.ts'
import { takeProposals } from '#server/commands/calibration/takeProposals.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { checkDraft, readDraft, requireDraft } from '#server/queries/definition/drafts.ts'
import { measurePace } from '#server/queries/definition/reviewPace.ts'
import { findPublishedVersion, readDefinition } from '#server/queries/definitionVersions.ts'
import { staleDraft } from './drafts.ts'

type Version = Row<'definition_version'>

interface Publication {
  id: string
  version: number
  replaces: string | null
  meaning: 'same' | 'new'
  note: string
  confirmed: readonly string[]
  personId: string
}

/** Makes a draft the version everybody scores against; the one before is retired, and drafts on it are told. */
export async function publishDraft(trx: Trx, { clock, ids }: Outside, input: Publication): Promise<Version> {
  const draft = await requireDraft(trx, input.id)
  if (draft.version !== input.version) throw await staleDraft(trx, draft)
  const before = await findPublishedVersion(trx)
  checkReplaced(before, input.replaces)
  const content = readDraft(draft.content)
  const pace = await measurePace(trx)
  checkWhole(checkDraft(content, before ? readDefinition(before.content) : null, pace), input)
  const now = clock()
  const goesOn = before !== null && input.meaning === 'same'
  const version: Version = {
    id: draft.id,
    number: (await lastNumber(trx)) + 1,
    series_id: goesOn ? before.series_id : ids(),
    status: 'published',
    meaning: goesOn ? 'same' : 'new',
    note: input.note,
    content: JSON.stringify(content),
    created_at: draft.created_at,
    published_at: now,
    published_by: input.personId,
  }
  await trx.updateTable('definition_version').set({ status: 'retired' }).where('status', '=', 'published').execute()
  await trx.insertInto('definition_version').values(version).execute()
  await trx.deleteFrom('definition_draft').where('id', '=', draft.id).execute()
  await takeProposals(trx, content, input.personId)
  return version
}

function checkReplaced(before: Version | null, replaces: string | null): void {
  if ((before?.id ?? null) === replaces) return
  if (!before) throw new ApiError('stale', 'No version is published now; look again before publishing.')
  const current = { versionId: before.id, number: before.number }
  const message = `Version ${before.number} was published meanwhile; compare your draft with it, then publish again.`
  throw new ApiError('stale', message, { current })
}

function checkWhole(checks: ReturnType<typeof checkDraft>, { meaning, confirmed }: Publication): void {
  const [problem, ...others] = checks.problems
  if (problem) {
    const fields = Object.fromEntries(
      checks.problems.map((each) => [each.criterionId ?? each.dimension ?? 'definition', each.message]),
    )
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`
    throw new ApiError('incomplete', `${problem.message}${more}`, { fields, current: checks })
  }
  const isAnotherMeasure = meaning === 'same' && checks.scoreChanges.length > 0
  const sameMeaning = {
    code: 'sameMeaning',
    message: `Scores would not be the same measure, yet go on as one series: ${checks.scoreChanges.join(' ')}`,
  }
  const open = [...(isAnotherMeasure ? [sameMeaning] : []), ...checks.concerns].filter(
    ({ code }) => !confirmed.includes(code),
  )
  if (open.length === 0) return
  const fields = Object.fromEntries(open.map(({ code, message }) => [code, message]))
  throw new ApiError('incomplete', `Please confirm: ${open[0]?.message}`, { fields, current: checks })
}

async function lastNumber(trx: Trx): Promise<number> {
  const row = await trx
    .selectFrom('definition_version')
    .select((build) => build.fn.max('number').as('number'))
    .executeTakeFirst()
  return row?.number ?? 0
}
