import { ApiError } from '#contract/apiError.ts'
import { pulseOptions } from '#domain/definition/pulse/pulseOptions.ts'
import type { Trx } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { findPublishedVersion, readDefinition } from '#server/queries/definitionVersions.ts'
import { pulsePeople } from '#server/queries/pulses/pulsePeople.ts'
import { closedAt } from '#server/queries/pulses/readPulse.ts'

interface Beginning {
  teamId: string | null
  closesAt: number | null
  task: 'pick' | 'order'
  personId: string
}

/** Asks the members of a team, or everybody with an account, to state the definition. */
export async function startPulse(
  trx: Trx,
  { clock, ids }: Outside,
  { teamId, closesAt, task, personId }: Beginning,
): Promise<Row<'pulse'>> {
  const now = clock()
  const version = await findPublishedVersion(trx)
  if (!version) throw new ApiError('conflict', 'No definition is published yet; there is nothing to state.')
  if (closesAt !== null && closesAt <= now) throw new ApiError('invalid', 'A pulse closes in the future.')
  await refuseSecond(trx, teamId, now)
  const asked = await peopleOf(trx, teamId, now)
  if (asked.length === 0) throw new ApiError('conflict', 'Nobody of this team has an account; invite them first.')
  const id = ids()
  const pulse: Row<'pulse'> = {
    id,
    team_id: teamId,
    version_id: version.id,
    task,
    options: JSON.stringify(pulseOptions(readDefinition(version.content), id)),
    started_by: personId,
    started_at: now,
    closes_at: closesAt,
    closed_at: null,
    version: 1,
  }
  await trx.insertInto('pulse').values(pulse).execute()
  const answers = asked.map((person_id): Row<'pulse_answer'> => ({
    pulse_id: pulse.id,
    person_id,
    key: crypto.randomUUID(),
    text: '',
    picked: '[]',
    answered_at: null,
    marks: null,
    marked_by: null,
    marked_at: null,
  }))
  await insertRows(trx, 'pulse_answer', answers)
  return pulse
}

async function refuseSecond(trx: Trx, teamId: string | null, now: number): Promise<void> {
  const pulses = await trx
    .selectFrom('pulse')
    .select(['closed_at', 'closes_at'])
    .where('team_id', teamId === null ? 'is' : '=', teamId)
    .execute()
  if (pulses.some((pulse) => closedAt(pulse, now) === null)) {
    throw new ApiError('conflict', 'A pulse is open already; close it before you ask again.')
  }
}

async function peopleOf(trx: Trx, teamId: string | null, now: number): Promise<string[]> {
  if (teamId !== null) {
    const team = await trx.selectFrom('team').select('id').where('id', '=', teamId).executeTakeFirst()
    if (!team) throw new ApiError('not_found', 'There is no such team.')
  }
  const people = await pulsePeople(trx, now)
  return people.filter((person) => teamId === null || person.teamId === teamId).map(({ id }) => id)
}
