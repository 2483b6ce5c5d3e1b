import { addDays } from '#domain/calendar/addDays.ts'
import { instantOf } from '#domain/calendar/instantOf.ts'
import type { PlanSpec } from '#domain/sampling/planSpec.ts'
import type { Db } from '#server/db/dialect.ts'
import type { PlanInput } from '#server/sampling/planTask.ts'
import type { Period } from './populationOf.ts'

/** The plan with what it is drawn by: the organisation's days, and now. */
export async function planInput(db: Db, spec: PlanSpec, now: number): Promise<PlanInput> {
  const timeZone = await timeZoneOf(db)
  const { fromDay, toDay } = spec.population
  const period = { from: startOfDay(fromDay, timeZone), until: startOfDay(addDays(toDay, 1), timeZone) }
  return { spec, period, now, timeZone }
}

/** From the first instant of a local day to the last of another; an end left out is open. */
export async function periodOfDays(
  db: Db,
  { fromDay, toDay }: { fromDay?: string | undefined; toDay?: string | undefined },
): Promise<Partial<Period>> {
  const timeZone = await timeZoneOf(db)
  return {
    ...(fromDay === undefined ? {} : { from: startOfDay(fromDay, timeZone) }),
    ...(toDay === undefined ? {} : { until: startOfDay(addDays(toDay, 1), timeZone) }),
  }
}

/** The last instant of a local day. */
export async function endOfDay(db: Db, day: string): Promise<number> {
  return startOfDay(addDays(day, 1), await timeZoneOf(db)) - 1
}

async function timeZoneOf(db: Db): Promise<string> {
  return (await db.selectFrom('organisation').select('time_zone').executeTakeFirstOrThrow()).time_zone
}

function startOfDay(day: string, timeZone: string): number {
  return instantOf(Date.parse(`${day}T00:00:00Z`), timeZone)
}
