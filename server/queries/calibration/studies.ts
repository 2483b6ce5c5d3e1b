import { z } from 'zod'
import { ApiError } from '#contract/apiError.ts'
import type { Study as StudyShape, StudyReport, StudyRow } from '#contract/studies.ts'
import { DEMONSTRATIONS } from '#domain/calibration/demonstrations.ts'
import type { Study } from '#domain/calibration/study.ts'
import type { Db } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'

/** All studies, the latest first, and after them the published examples. */
export async function listStudies(db: Db, caller: PersonCaller): Promise<StudyRow[]> {
  const rows = await imported(db).orderBy('agreement_study.created_at', 'desc').orderBy('agreement_study.id').execute()
  return [...rows.map((row) => rowShape(row, caller)), ...DEMONSTRATIONS.map(demonstrationRow)]
}

/** @throws ApiError `not_found` */
export async function studyShape(db: Db, caller: PersonCaller, id: string): Promise<StudyShape> {
  const shown = DEMONSTRATIONS.find((one) => one.id === id)
  if (shown) {
    const { scale, isOrdered } = shown.study
    return { ...demonstrationRow(shown), scale: [...scale], isOrdered, seed: id, report: null }
  }
  const row = await imported(db)
    .select(['scale', 'is_ordered', 'seed', 'report'])
    .where('agreement_study.id', '=', id)
    .executeTakeFirst()
  if (!row) throw nothing()
  const { scale, is_ordered, seed, report } = row
  const told = JSON.parse(report) as StudyReport
  return {
    ...rowShape(row, caller),
    scale: texts.parse(JSON.parse(scale)),
    isOrdered: is_ordered === 1,
    seed,
    report: told,
  }
}

/** @throws ApiError `not_found` */
export async function findStudy(db: Db, id: string): Promise<{ study: Study; seed: string }> {
  const shown = DEMONSTRATIONS.find((one) => one.id === id)
  if (shown) return { study: shown.study, seed: id }
  const row = await db
    .selectFrom('agreement_study')
    .select(['scale', 'is_ordered', 'seed', 'content'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw nothing()
  const scale = texts.parse(JSON.parse(row.scale))
  return {
    study: { ...content.parse(JSON.parse(row.content)), scale, isOrdered: row.is_ordered === 1 },
    seed: row.seed,
  }
}

const texts = z.array(z.string())
const content = z.object({ raters: texts, items: texts, ratings: z.array(z.array(z.number().nullable())) })
const nothing = () => new ApiError('not_found', 'There is no such study.')

function imported(db: Db) {
  return db
    .selectFrom('agreement_study')
    .innerJoin('person', 'person.id', 'agreement_study.person_id')
    .select(['agreement_study.id', 'agreement_study.name', 'items', 'raters', 'ratings', 'person_id'])
    .select(['agreement_study.created_at', 'person.name as by', 'person.is_active'])
}

type Imported = Awaited<ReturnType<ReturnType<typeof imported>['executeTakeFirstOrThrow']>>

function rowShape({ id, name, items, raters, ratings, ...row }: Imported, caller: PersonCaller): StudyRow {
  const by = { at: row.created_at, by: row.by, mayRemove: row.person_id === caller.id || row.is_active !== 1 }
  return { id, name, items, raters, ratings, imported: by, source: null }
}

function demonstrationRow({ id, name, source, study }: (typeof DEMONSTRATIONS)[number]): StudyRow {
  const ratings = study.ratings.flat().filter((place) => place !== null).length
  return { id, name, source, items: study.items.length, raters: study.raters.length, ratings, imported: null }
}
