import { sql } from 'kysely'
import { z } from 'zod'
import { anyOf, type Condition } from '#server/db/conditions.ts'
import type { Db } from '#server/db/dialect.ts'
import { periodOfDays } from '#server/queries/sampling/planInput.ts'

const names = z.array(z.string()).default([])
const drawnSpec = z.object({
  population: z
    .object({
      teamIds: names,
      agentIds: names,
      channels: names,
      queues: names,
      fromDay: z.string().optional(),
      toDay: z.string().optional(),
    })
    .prefault({}),
})

/** What a plan was drawn from. Of no team named it is of all, and so on; the end of the period is excluded. */
export interface DrawnFrame {
  among: readonly Among[]
  from: number
  until: number
  /** What was imported later stood in no draw. */
  drawnAt: number
}

interface Among {
  column: 'team_id' | 'agent_id' | 'channel' | 'queue'
  names: readonly string[]
}

/** While a plan is drawn and not closed, of its frame only what it picked is in the queue. */
export async function drawnFrames(db: Db): Promise<DrawnFrame[]> {
  const plans = await db
    .selectFrom('sampling_plan')
    .select(['spec', 'drawn_at', 'created_at'])
    .where('status', '=', 'drawn')
    .execute()
  return Promise.all(
    plans.map(async ({ spec, drawn_at, created_at }) => {
      const { teamIds, agentIds, channels, queues, ...days } = drawnSpec.parse(JSON.parse(spec)).population
      const { from = 0, until = Number.MAX_SAFE_INTEGER } = await periodOfDays(db, days)
      const asked: Among[] = [
        { column: 'team_id', names: teamIds },
        { column: 'agent_id', names: agentIds },
        { column: 'channel', names: channels },
        { column: 'queue', names: queues },
      ]
      return { among: asked.filter((one) => one.names.length > 0), from, until, drawnAt: drawn_at ?? created_at }
    }),
  )
}

export async function isInFrame(db: Db, frames: readonly DrawnFrame[], interactionId: string): Promise<boolean> {
  let outside = db.selectFrom('interaction').select('id').where('id', '=', interactionId)
  for (const frame of frames) outside = outside.where(outsideFrame(frame))
  return (await outside.executeTakeFirst()) === undefined
}

function outsideFrame({ among, from, until, drawnAt }: DrawnFrame): Condition {
  return anyOf([
    ...among.map(
      ({ column, names }) =>
        sql<boolean>`coalesce(${sql.ref(`interaction.${column}`)}, '') not in (${sql.join(names)})`,
    ),
    sql`interaction.started_at < ${from}`,
    sql`interaction.started_at >= ${until}`,
    sql`interaction.created_at > ${drawnAt}`,
  ])
}

/**
 * What is in no frame, as stretches of time from the newest on. They are cut where a frame of everybody begins or ends:
 * outside of those all waits, and inside only what was imported since, so that none has to be read through in vain.
 */
export function outsideFrames(frames: readonly DrawnFrame[]): Condition[][] {
  const whole = frames.filter(({ among }) => among.length === 0)
  const others = frames.filter(({ among }) => among.length > 0).map(outsideFrame)
  const cuts = [...new Set(whole.flatMap(({ from, until }) => [from, until]))].toSorted((one, other) => other - one)
  return [Infinity, ...cuts].map((until, index) => {
    const from = cuts[index] ?? -Infinity
    const around = whole.filter((frame) => frame.from <= from && until <= frame.until)
    return [
      ...(until < Infinity ? [sql<boolean>`interaction.started_at < ${until}`] : []),
      ...(from > -Infinity ? [sql<boolean>`interaction.started_at >= ${from}`] : []),
      ...(around.length > 0 ? [importedAfter(Math.max(...around.map(({ drawnAt }) => drawnAt)))] : []),
      ...others,
    ]
  })
}

/** Few: found first, whatever the order they are asked for in. */
function importedAfter(instant: number): Condition {
  return sql`interaction.id in (select late.id from interaction late where late.created_at > ${instant})`
}
