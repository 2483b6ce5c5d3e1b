import { DatabaseSync } from 'node:sqlite'

export const FULL = 200_000
const TEAMS = 12
const AGENTS = 240
const REVIEWERS = 20
const HOUR = 60 * 60_000

interface Sizes {
  interactions: number
  /** How many of them stand open in the queue. */
  open: number
  now: number
}

/** Fills a migrated database straight through SQLite: what is measured is reading it, not writing it. */
export function fillQueue(
  path: string,
  { interactions, open, now }: Sizes,
): { reviewerId: string; leadId: string; leaderId: string } {
  const database = new DatabaseSync(path)
  database.exec('pragma synchronous = off; begin')
  const insert = (table: string, row: Record<string, string | number | null>) => {
    const names = Object.keys(row)
    return database.prepare(
      `insert into ${table} (${names.join(', ')}) values (${names.map((name) => `:${name}`).join(', ')})`,
    )
  }
  const run = (table: string, rows: Iterable<Record<string, string | number | null>>) => {
    let statement: ReturnType<typeof insert> | undefined
    for (const row of rows) (statement ??= insert(table, row)).run(row)
  }
  run('organisation', [{ id: 'o', name: 'Bench', time_zone: 'UTC', week_start: 1, created_at: 0 }])
  run(
    'team',
    numbered(TEAMS, (index) => ({ id: `t${index}`, name: `Team ${index}`, name_key: `team ${index}` })),
  )
  run(
    'agent',
    numbered(AGENTS, (index) => ({
      id: `a${index}`,
      name: `Agent ${index}`,
      name_key: `agent ${index}`,
      email: null,
      is_active: 1,
      created_at: 0,
    })),
  )
  run(
    'membership',
    numbered(AGENTS, (index) => ({
      id: `m${index}`,
      agent_id: `a${index}`,
      team_id: `t${index % TEAMS}`,
      valid_from: 0,
      valid_to: null,
    })),
  )
  run(
    'person',
    numbered(REVIEWERS, (index) => person(`r${index}`, ['reviewer'], [])),
  )
  run('person', [person('lead', ['reviewer', 'manager'], ['leadQuality']), person('leader', ['leadership'], [])])
  run('sampling_plan', [plan(now)])
  run(
    'interaction',
    numbered(interactions, (index) => interaction(index, now)),
  )
  run(
    'interaction_signal',
    numbered(interactions, (index) => signal(index, now)),
  )
  run(
    'assignment',
    numbered(open, (index) => assignment(index, now)),
  )
  database.exec('commit')
  database.close()
  return { reviewerId: 'r1', leadId: 'lead', leaderId: 'leader' }
}

const key = (kind: string, index: number) => `${kind}-${String(index).padStart(8, '0')}`

function* numbered<Row>(count: number, make: (index: number) => Row): Generator<Row> {
  for (let index = 0; index < count; index++) yield make(index)
}

function person(id: string, roles: string[], grants: string[]) {
  const rights = { roles: JSON.stringify(roles), grants: JSON.stringify(grants) }
  return {
    id,
    auth_user_id: id,
    name: id,
    email: `${id}@example.org`,
    ...rights,
    agent_id: null,
    is_active: 1,
    version: 1,
    created_at: 0,
  }
}

function plan(now: number) {
  const drawn = {
    spec: '{}',
    seed: 's',
    due_at: now,
    created_at: now,
    created_by: 'lead',
    drawn_at: now,
    summary: null,
  }
  return { id: 'plan', name: 'Everything', status: 'drawn', ...drawn }
}

function interaction(index: number, now: number) {
  return {
    id: key('i', index),
    source: 'bench',
    external_id: key('x', index),
    channel: index % 3 === 0 ? 'chat' : 'call',
    direction: null,
    agent_id: `a${index % AGENTS}`,
    team_id: `t${index % TEAMS}`,
    started_at: now - index * 1000,
    ended_at: null,
    week: '2026-03-02',
    language: 'en',
    subject: `Subject ${index}`,
    queue: 'billing',
    tags: '[]',
    // A third answers the survey; one in fifty of all is unhappy.
    csat_score: index % 50 === 0 ? 1 : index % 3 === 0 ? 4 : null,
    csat_max: index % 50 === 0 || index % 3 === 0 ? 5 : null,
    duration_ms: 300_000,
    turns: 12,
    content_hash: key('h', index),
    created_at: now,
  }
}

/** One in forty has a minute of silence. */
function signal(index: number, now: number) {
  const { id, agent_id, team_id, channel, started_at } = interaction(index, now)
  return {
    interaction_id: id,
    agent_id,
    team_id,
    channel,
    started_at,
    source: 'transcript',
    longest_silence_ms: index % 40 === 7 ? 70_000 : 4_000 + (index % 9) * 1000,
    moments: '[]',
  }
}

/** Due on ten days, a third of it on no day; half of it somebody's work. */
function assignment(index: number, now: number) {
  const { id, agent_id, team_id, channel, started_at } = interaction(index, now)
  return {
    id: key('as', index),
    interaction_id: id,
    agent_id,
    team_id,
    channel,
    started_at,
    plan_id: 'plan',
    stratum: channel,
    selection: 'random',
    purpose: 'first',
    probability: 1,
    is_blind: 0,
    status: 'open',
    reviewer_id: index % 2 === 0 ? null : `r${index % REVIEWERS}`,
    due_at: index % 3 === 0 ? null : now + ((index % 10) - 2) * 24 * HOUR,
    created_at: now,
    created_by: 'lead',
    version: 1,
  }
}
