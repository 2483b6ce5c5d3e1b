import type { Db } from '#server/db/dialect.ts'
import { closedAt } from './readPulse.ts'

/** The open pulses a person is asked in and has not answered, the oldest first. */
export async function pendingPulses(db: Db, personId: string, now: number) {
  const rows = await db
    .selectFrom('pulse_answer')
    .innerJoin('pulse', 'pulse.id', 'pulse_answer.pulse_id')
    .leftJoin('team', 'team.id', 'pulse.team_id')
    .select(['pulse.id', 'pulse.team_id', 'team.name', 'pulse.started_at', 'pulse.closes_at', 'pulse.closed_at'])
    .where('pulse_answer.person_id', '=', personId)
    .where('pulse_answer.answered_at', 'is', null)
    .orderBy('pulse.started_at')
    .orderBy('pulse.id')
    .execute()
  return rows
    .filter((row) => closedAt(row, now) === null)
    .map((row) => ({
      id: row.id,
      team: row.team_id === null ? null : { id: row.team_id, name: row.name ?? '' },
      startedAt: row.started_at,
      closesAt: row.closes_at,
    }))
}
