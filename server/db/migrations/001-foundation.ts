import { type ColumnDataType, type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'

type Column = [name: string, type: ColumnDataType, rule?: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder]

const required = (column: ColumnDefinitionBuilder) => column.notNull()
const key = (column: ColumnDefinitionBuilder) => column.primaryKey()
const text = (name: string): Column => [name, 'text', required]
const optionalText = (name: string): Column => [name, 'text']
const int = (name: string): Column => [name, 'bigint', required]
const optionalInt = (name: string): Column => [name, 'bigint']
const real = (name: string): Column => [name, 'double precision', required]
const optionalReal = (name: string): Column => [name, 'double precision']
const idKey: Column = ['id', 'text', key]

const SCORES = [
  optionalInt('friendliness'),
  optionalInt('responsiveness'),
  optionalInt('outcome'),
  optionalInt('balanced'),
  optionalInt('overall'),
  int('is_critical_failed'),
  optionalInt('is_complete_service'),
]
const SUMS = ['f', 'r', 'o', 'b', 'fr', 'fo', 'ro'].flatMap((part) => [`${part}_n`, `${part}_sum`, `${part}_sq`])

// prettier-ignore
const TABLES: Record<string, Column[]> = {
  organisation: [idKey, text('name'), text('time_zone'), int('week_start'), int('created_at')],
  person: [
    idKey, optionalText('auth_user_id'), text('name'), text('email'), text('roles'), text('grants'),
    optionalText('agent_id'), int('is_active'), int('version'), int('created_at'),
  ],
  handed_link: [['token_hash', 'text', key], text('person_id'), int('expires_at')],
  team: [idKey, text('name'), text('name_key')],
  team_manager: [text('team_id'), text('person_id')],
  agent: [idKey, text('name'), text('name_key'), optionalText('email'), int('is_active'), int('created_at')],
  agent_alias: [text('source'), text('external_id'), text('agent_id')],
  membership: [idKey, text('agent_id'), optionalText('team_id'), int('valid_from'), optionalInt('valid_to')],
  source: [['name', 'text', key], optionalText('agent_side')],
  interaction: [
    idKey, text('source'), text('external_id'), text('channel'), optionalText('direction'), text('agent_id'),
    optionalText('team_id'), optionalText('customer_ref'), optionalText('customer_name'), optionalText('contact_id'),
    int('started_at'), optionalInt('ended_at'), text('week'), optionalText('language'), optionalText('subject'),
    optionalText('queue'), text('tags'), optionalInt('resolved'), optionalReal('csat_score'), optionalReal('csat_max'),
    optionalText('csat_comment'), optionalText('survey'), optionalText('metadata'), optionalInt('duration_ms'),
    int('turns'), optionalText('recording_id'), text('content_hash'), optionalText('import_batch_id'), int('created_at'),
  ],
  transcript: [['interaction_id', 'text', key], text('turns')],
  recording: [
    idKey, text('media_key'), text('sha256'), int('bytes'), text('mime'), int('is_playable'),
    optionalText('unplayable_reason'), int('duration_ms'), int('channels'), optionalText('agent_side'),
    real('bucket_ms'), text('lanes'),
  ],
  import_batch: [
    idKey, text('status'), text('time_zone'), text('source'), int('created_at'), optionalInt('finished_at'),
    optionalText('person_id'), ...['files', 'files_done', 'bytes', 'bytes_done', 'rows', 'added', 'updated',
      'unchanged', 'failed', 'recordings', 'errors', 'notes'].map(int),
  ],
  import_file: [
    idKey, text('batch_id'), text('path'), int('bytes'), text('media_key'), text('sha256'), int('is_done'),
  ],
  import_problem: [idKey, text('batch_id'), text('severity'), text('file'), optionalInt('line'), text('message')],
  definition_version: [
    idKey, int('number'), text('series_id'), text('status'), text('meaning'), text('content'), int('created_at'),
    optionalInt('published_at'), optionalText('published_by'),
  ],
  review: [
    idKey, text('interaction_id'), text('reviewer_id'), text('definition_version_id'), text('series_id'),
    text('agent_id'), optionalText('team_id'), text('week'), text('channel'), text('status'), text('selection'),
    optionalReal('probability'), int('version'), text('answers'), text('comment'), int('active_ms'), int('created_at'),
    optionalInt('first_submitted_at'), optionalInt('submitted_at'), optionalInt('publish_at'), int('evidence_count'),
    ...SCORES,
  ],
  review_event: [
    idKey, text('review_id'), int('version'), text('kind'), int('at'), optionalText('person_id'),
    optionalText('reason'), text('content'),
  ],
  score: [
    ['interaction_id', 'text', key], text('review_id'), text('agent_id'), optionalText('team_id'), text('week'),
    int('started_at'), text('channel'), optionalText('queue'), text('reviewer_id'), text('series_id'),
    text('definition_version_id'), text('selection'), real('weight'), ...SCORES,
  ],
  agent_week: [
    text('agent_id'), text('team_id'), text('week'), text('channel'), text('series_id'), int('n'), ...SUMS.map(int),
    ...['complete_n', 'complete_k', 'critical_n', 'critical_k', 'short_f', 'short_r', 'short_o', 'short_several',
      'last_started_at'].map(int),
  ],
  criterion_week: [
    text('agent_id'), text('week'), text('series_id'), text('criterion_id'), text('answer'), int('n'),
  ],
  job: [
    idKey, text('kind'), int('due_at'), text('payload'), optionalInt('leased_until'), int('attempts'),
    optionalText('last_error'), int('created_at'),
  ],
  idempotency_key: [
    text('person_id'), text('key'), text('endpoint'), text('request_hash'), text('response'), int('created_at'),
  ],
  audit_event: [idKey, int('at'), optionalText('person_id'), text('kind'), text('subject'), text('detail')],
}

const UNIQUE: [table: string, columns: string[]][] = [
  ['person', ['email']],
  ['team', ['name_key']],
  ['team_manager', ['team_id', 'person_id']],
  ['agent_alias', ['source', 'external_id']],
  ['interaction', ['source', 'external_id']],
  ['import_file', ['batch_id', 'path']],
  ['definition_version', ['number']],
  ['review', ['interaction_id', 'reviewer_id']],
  ['review_event', ['review_id', 'version', 'kind']],
  ['agent_week', ['agent_id', 'week', 'team_id', 'channel', 'series_id']],
  ['criterion_week', ['agent_id', 'week', 'series_id', 'criterion_id', 'answer']],
  ['idempotency_key', ['person_id', 'key']],
]

const INDEXED: [table: string, columns: string[]][] = [
  ['person', ['auth_user_id']],
  ['handed_link', ['person_id']],
  ['team_manager', ['person_id']],
  ['membership', ['agent_id', 'valid_from']],
  ['interaction', ['started_at', 'id']],
  ['interaction', ['agent_id', 'started_at']],
  ['import_problem', ['batch_id', 'id']],
  ['review', ['reviewer_id', 'status']],
  ['review', ['agent_id', 'week']],
  ['score', ['agent_id', 'week', 'friendliness', 'responsiveness', 'outcome', 'balanced']],
  ['score', ['started_at', 'interaction_id']],
  ['job', ['due_at']],
  ['audit_event', ['subject', 'at']],
]

/** better-auth's own tables keep the library's column names. */
const AUTH: Record<string, Column[]> = {
  auth_user: [
    idKey,
    text('name'),
    ['email', 'text', (column) => column.notNull().unique()],
    ['emailVerified', 'boolean', required],
    optionalText('image'),
    ['createdAt', 'timestamptz', required],
    ['updatedAt', 'timestamptz', required],
  ],
  auth_session: [
    idKey,
    ['expiresAt', 'timestamptz', required],
    ['token', 'text', (column) => column.notNull().unique()],
    ['createdAt', 'timestamptz', required],
    ['updatedAt', 'timestamptz', required],
    optionalText('ipAddress'),
    optionalText('userAgent'),
    text('userId'),
  ],
  auth_account: [
    idKey,
    text('accountId'),
    text('providerId'),
    text('userId'),
    optionalText('accessToken'),
    optionalText('refreshToken'),
    optionalText('idToken'),
    ['accessTokenExpiresAt', 'timestamptz'],
    ['refreshTokenExpiresAt', 'timestamptz'],
    optionalText('scope'),
    optionalText('password'),
    ['createdAt', 'timestamptz', required],
    ['updatedAt', 'timestamptz', required],
  ],
  auth_verification: [
    idKey,
    text('identifier'),
    text('value'),
    ['expiresAt', 'timestamptz', required],
    ['createdAt', 'timestamptz', required],
    ['updatedAt', 'timestamptz', required],
  ],
}

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [table, columns] of Object.entries({ ...TABLES, ...AUTH })) {
    let builder = db.schema.createTable(table)
    for (const [name, type, rule] of columns) builder = builder.addColumn(name, type, rule)
    await builder.execute()
  }
  for (const [table, columns] of UNIQUE) {
    await db.schema
      .createIndex(`${table}_${columns.join('_')}_key`)
      .on(table)
      .columns(columns)
      .unique()
      .execute()
  }
  for (const [table, columns] of INDEXED) {
    await db.schema
      .createIndex(`${table}_${columns.join('_')}_index`)
      .on(table)
      .columns(columns)
      .execute()
  }
  await db.schema.createIndex('review_draft_index').on('review').column('interaction_id').execute()
  // One organisation a database: a second row cannot be written, even by two first runs at once.
  await sql`create unique index organisation_single_key on organisation ((1))`.execute(db)
}
