import type { WeekEvent } from '#contract/control.ts'
import { weekOf } from '#domain/calendar/weekOf.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Calendar } from '#server/queries/calendarOf.ts'

/** What happened, by the week it happened in: definitions published, imports read, reviewers who joined. */
export async function weekEvents(db: Db, { timeZone, weekStart }: Calendar): Promise<WeekEvent[]> {
  const week = (at: number) => weekOf(at, timeZone, weekStart)
  const [versions, imports, people] = await Promise.all([
    db
      .selectFrom('definition_version')
      .select(['number', 'meaning', 'published_at'])
      .where('published_at', 'is not', null)
      .execute(),
    db
      .selectFrom('import_batch')
      .select(['added', 'finished_at'])
      .where('status', '=', 'done')
      .where('added', '>', 0)
      .execute(),
    db.selectFrom('person').select(['name', 'roles', 'created_at']).where('roles', 'like', '%"reviewer"%').execute(),
  ])
  const events: WeekEvent[] = [
    ...versions.map(({ number, meaning, published_at }) => ({
      kind: 'definition' as const,
      week: week(published_at ?? 0),
      number,
      meaning,
    })),
    ...importsByWeek(imports.map(({ added, finished_at }) => ({ added, week: week(finished_at ?? 0) }))),
    ...people.map(({ name, created_at }) => ({ kind: 'reviewer' as const, week: week(created_at), name })),
  ]
  return events.toSorted((a, b) => (a.week < b.week ? -1 : a.week > b.week ? 1 : 0))
}

function importsByWeek(batches: readonly { added: number; week: string }[]): WeekEvent[] {
  return [...Map.groupBy(batches, ({ week }) => week)].map(([week, those]) => ({
    kind: 'import',
    week,
    interactions: those.reduce((sum, { added }) => sum + added, 0),
  }))
}
