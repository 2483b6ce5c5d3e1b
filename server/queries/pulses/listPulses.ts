import type { PulseEntry } from '#contract/pulses.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { hasRole, type PersonCaller } from '#server/policies/caller.ts'
import { canLeadPulse, canSeePulse } from '#server/policies/pulses.ts'
import { teamByAgent } from '../currentTeams.ts'
import { findDefinitions } from '../definitionVersions.ts'
import { FEWEST_SHOWN, pulseResultShape } from './pulseResultShape.ts'
import { closedAt } from './readPulse.ts'

/** The pulses a person may know of, the newest first. */
export async function listPulses(db: Db, caller: PersonCaller, now: number, ids?: string[]): Promise<PulseEntry[]> {
  const own = await ownAnswers(db, caller.id)
  const pulses = (await findPulses(db, ids)).filter((pulse) => canSeePulse(caller, pulse.team_id, own.has(pulse.id)))
  if (pulses.length === 0) return []
  const answers = await findAnswers(
    db,
    pulses.map(({ id }) => id),
  )
  const definitionOf = await findDefinitions(
    db,
    pulses.map((pulse) => pulse.version_id),
  )
  const entries: PulseEntry[] = []
  for (const pulse of pulses) {
    const asked = answers.get(pulse.id) ?? []
    const given = asked.filter((answer) => answer.answered_at !== null)
    const canLead = canLeadPulse(caller, pulse.team_id)
    const status = statusOf(pulse, given, now)
    const isShown = status === 'done' && (canLead || given.length >= FEWEST_SHOWN)
    const seesTeams = isShown && pulse.team_id === null && (canLead || hasRole(caller, 'leadership'))
    const teams = seesTeams ? await teamByAgent(db, pulse.started_at) : new Map<string, never>()
    const placed = given.map(({ agent_id, ...answer }) => ({ ...answer, team: teams.get(agent_id ?? '') ?? null }))
    const detail = seesTeams ? (canLead ? 'all' : 'large') : 'none'
    entries.push({
      id: pulse.id,
      team: pulse.team_id === null ? null : { id: pulse.team_id, name: pulse.team_name ?? '' },
      task: pulse.task,
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
      result: isShown ? pulseResultShape(pulse, placed, definitionOf(pulse.version_id), detail) : null,
      isAsked: own.has(pulse.id),
      hasAnswered: own.get(pulse.id) ?? false,
      canLead,
    })
  }
  return entries
}

function findPulses(db: Db, ids: string[] | undefined) {
  let query = db
    .selectFrom('pulse')
    .innerJoin('definition_version', 'definition_version.id', 'pulse.version_id')
    .leftJoin('team', 'team.id', 'pulse.team_id')
    .leftJoin('person', 'person.id', 'pulse.started_by')
    .selectAll('pulse')
    .select(['definition_version.number', 'team.name as team_name', 'person.name as starter'])
  if (ids) query = query.where('pulse.id', 'in', ids)
  return query.orderBy('pulse.started_at', 'desc').orderBy('pulse.id', 'desc').execute()
}

/** Whether one has answered, by the pulses one is asked in. */
async function ownAnswers(db: Db, personId: string): Promise<Map<string, boolean>> {
  const rows = await db
    .selectFrom('pulse_answer')
    .select(['pulse_id', 'answered_at'])
    .where('person_id', '=', personId)
    .execute()
  return new Map(rows.map((row) => [row.pulse_id, row.answered_at !== null]))
}

/** Of those who were asked; who left without an answer is waited for no more. */
async function findAnswers(db: Db, pulseIds: readonly string[]) {
  const rows = await db
    .selectFrom('pulse_answer')
    .innerJoin('person', 'person.id', 'pulse_answer.person_id')
    .select(['pulse_id', 'answered_at', 'picked', 'marks', 'person.agent_id'])
    .where('pulse_id', 'in', pulseIds)
    .where((where) => where.or([where('answered_at', 'is not', null), where('person.is_active', '=', 1)]))
    .execute()
  return Map.groupBy(rows, (row) => row.pulse_id)
}

function statusOf(
  pulse: Row<'pulse'>,
  given: readonly Pick<Row<'pulse_answer'>, 'marks'>[],
  now: number,
): PulseEntry['status'] {
  if (closedAt(pulse, now) === null) return 'open'
  return given.every((answer) => answer.marks !== null) ? 'done' : 'marking'
}
