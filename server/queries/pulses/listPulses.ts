import type { PulseEntry, PulseResult } from '#contract/pulses.ts'
import { pulseParts } from '#domain/definition/pulse/pulseParts.ts'
import { countPulse } from '#domain/definition/pulse/pulseResult.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { canLeadPulse, canSeePulse } from '#server/policies/pulses.ts'
import { findDefinitions } from '../definitionVersions.ts'
import { rateOf } from '../overviewCells.ts'
import { closedAt, readMarks, readOptions, readPicked } from './readPulse.ts'

/** Of fewer answers a count would say who gave which. */
const FEWEST_SHOWN = 3

type Answer = Row<'pulse_answer'>

/** The pulses a person may know of, the newest first. */
export async function listPulses(db: Db, caller: PersonCaller, now: number, ids?: string[]): Promise<PulseEntry[]> {
  let query = db
    .selectFrom('pulse')
    .innerJoin('definition_version', 'definition_version.id', 'pulse.version_id')
    .leftJoin('team', 'team.id', 'pulse.team_id')
    .leftJoin('person', 'person.id', 'pulse.started_by')
    .selectAll('pulse')
    .select(['definition_version.number', 'team.name as team_name', 'person.name as starter'])
  if (ids) query = query.where('pulse.id', 'in', ids)
  const pulses = await query.orderBy('pulse.started_at', 'desc').orderBy('pulse.id', 'desc').execute()
  if (pulses.length === 0) return []
  const rows = await db
    .selectFrom('pulse_answer')
    .selectAll()
    .where(
      'pulse_id',
      'in',
      pulses.map(({ id }) => id),
    )
    .execute()
  const answers = Map.groupBy(rows, (row) => row.pulse_id)
  const definitionOf = await findDefinitions(
    db,
    pulses.map((pulse) => pulse.version_id),
  )
  return pulses.flatMap((pulse) => {
    const asked = answers.get(pulse.id) ?? []
    const own = asked.find((answer) => answer.person_id === caller.id)
    if (!canSeePulse(caller, pulse.team_id, own !== undefined)) return []
    const given = asked.filter((answer) => answer.answered_at !== null)
    const canLead = canLeadPulse(caller, pulse.team_id)
    const status = statusOf(pulse, given, now)
    const isShown = status === 'done' && (canLead || given.length >= FEWEST_SHOWN)
    return [
      {
        id: pulse.id,
        team: pulse.team_id === null ? null : { id: pulse.team_id, name: pulse.team_name ?? '' },
        versionId: pulse.version_id,
        versionNumber: pulse.number,
        startedAt: pulse.started_at,
        startedBy: pulse.starter ?? '',
        closesAt: pulse.closes_at,
        closedAt: closedAt(pulse, now),
        status,
        asked: asked.length,
        answered: given.length,
        marked: given.filter((answer) => answer.marks !== null).length,
        result: isShown ? resultOf(pulse, given, pulseParts(definitionOf(pulse.version_id))) : null,
        isAsked: own !== undefined,
        hasAnswered: own !== undefined && own.answered_at !== null,
        canLead,
      },
    ]
  })
}

function statusOf(pulse: Row<'pulse'>, given: readonly Answer[], now: number): PulseEntry['status'] {
  if (closedAt(pulse, now) === null) return 'open'
  return given.every((answer) => answer.marks !== null) ? 'done' : 'marking'
}

function resultOf(pulse: Row<'pulse'>, given: readonly Answer[], parts: ReturnType<typeof pulseParts>): PulseResult {
  const right = readOptions(pulse).flatMap(({ id, isPart }) => (isPart ? [id] : []))
  const counts = countPulse(
    parts,
    given.map((answer) => {
      const picked = new Set(readPicked(answer))
      const hasPickedRight = picked.size === right.length && right.every((id) => picked.has(id))
      return { marks: readMarks(answer) ?? {}, hasPickedRight }
    }),
  )
  const { n, canState, only, none, pickedRight } = counts
  return {
    n,
    canState: rateOf(canState, n),
    parts: counts.parts.map(({ k, ...part }) => ({ ...part, stated: rateOf(k, n) })),
    only,
    none,
    pickedRight: rateOf(pickedRight, n),
  }
}
