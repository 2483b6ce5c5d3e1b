import { fold, type Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'

interface Seen {
  agentId: string
  /** The team the row names, if any. */
  team: string | null
  startedAt: number
}

export interface StampedTeam {
  teamId: string | null
  /** The row named another team than the agent was in; nothing was moved. */
  isOtherThanSaid: boolean
}

/**
 * The team of an agent at an instant, by membership. A team the file names makes the membership where there is none
 * yet, and moves the agent where an import had placed them and nothing later is known; it never overrules a person.
 */
export async function stampTeam(trx: Trx, { ids }: Pick<Outside, 'ids'>, seen: Seen): Promise<StampedTeam> {
  const memberships = await trx
    .selectFrom('membership')
    .selectAll()
    .where('agent_id', '=', seen.agentId)
    .orderBy('valid_from')
    .execute()
  const current = memberships.find((item) => isWithin(item, seen.startedAt))
  if (seen.team === null) return { teamId: current?.team_id ?? null, isOtherThanSaid: false }
  const teamId = await teamNamed(trx, ids, seen.team)
  if (current?.team_id === teamId) return { teamId, isOtherThanSaid: false }
  const isPlaced = current
    ? await moveAgent(trx, ids, { current, teamId, seen })
    : await placeAgent(trx, ids, { memberships, teamId, seen })
  return isPlaced ? { teamId, isOtherThanSaid: false } : { teamId: current?.team_id ?? null, isOtherThanSaid: true }
}

type Membership = Row<'membership'>

const isWithin = ({ valid_from, valid_to }: Membership, instant: number): boolean =>
  valid_from <= instant && (valid_to === null || instant < valid_to)

async function teamNamed(trx: Trx, ids: () => string, name: string): Promise<string> {
  const nameKey = fold(name)
  const known = await trx.selectFrom('team').select('id').where('name_key', '=', nameKey).executeTakeFirst()
  if (known) return known.id
  const id = ids()
  await trx.insertInto('team').values({ id, name, name_key: nameKey }).execute()
  return id
}

/** Before the first known membership, or with none at all; a gap between two was meant by a person. */
async function placeAgent(
  trx: Trx,
  ids: () => string,
  { memberships, teamId, seen }: { memberships: Membership[]; teamId: string; seen: Seen },
): Promise<boolean> {
  const [first] = memberships
  if (first && seen.startedAt >= first.valid_from) return false
  if (first?.team_id === teamId) {
    await trx.updateTable('membership').set({ valid_from: seen.startedAt }).where('id', '=', first.id).execute()
  } else {
    await addMembership(trx, ids, { seen, teamId, validTo: first?.valid_from ?? null })
  }
  return true
}

async function moveAgent(
  trx: Trx,
  ids: () => string,
  { current, teamId, seen }: { current: Membership; teamId: string; seen: Seen },
): Promise<boolean> {
  if (current.valid_to !== null || current.valid_from >= seen.startedAt) return false
  const ofAgent = trx.selectFrom('interaction').select('id').where('agent_id', '=', seen.agentId).limit(1)
  const later = await ofAgent.where('started_at', '>=', seen.startedAt).executeTakeFirst()
  const madeByImport = await ofAgent.where('started_at', '=', current.valid_from).executeTakeFirst()
  if (later || !madeByImport) return false
  await trx.updateTable('membership').set({ valid_to: seen.startedAt }).where('id', '=', current.id).execute()
  await addMembership(trx, ids, { seen, teamId, validTo: null })
  return true
}

async function addMembership(
  trx: Trx,
  ids: () => string,
  { seen, teamId, validTo }: { seen: Seen; teamId: string; validTo: number | null },
): Promise<void> {
  await trx
    .insertInto('membership')
    .values({ id: ids(), agent_id: seen.agentId, team_id: teamId, valid_from: seen.startedAt, valid_to: validTo })
    .execute()
}
