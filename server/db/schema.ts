import type { Generated, Insertable, Selectable } from 'kysely'
import type {
  CalibrationAgreementTable,
  CalibrationAnswerTable,
  CalibrationInteractionTable,
  CalibrationParticipantTable,
  CalibrationRecurrenceTable,
  CalibrationReviewTable,
  CalibrationSessionTable,
} from './calibrationTables.ts'
import type { ControlLimitTable } from './controlTables.ts'
import type {
  AcknowledgementTable,
  DefinitionDraftTable,
  DefinitionVersionTable,
  ExemplarTable,
  PulseAnswerTable,
  PulseTable,
} from './definitionTables.ts'
import type { CoachingAsideTable, CoachingTable } from './coachingTables.ts'
import type { Flag } from './flag.ts'
import type { BenchmarkTable, ModelFitTable, ReviewerProfileTable } from './modelTables.ts'
import type {
  AgentLeaveTable,
  AssignmentTable,
  InteractionSignalTable,
  PickRuleTable,
  SamplingFrameTable,
  SamplingPlanTable,
} from './queueTables.ts'
import type { AgreementStudyTable } from './studyTables.ts'
import type { SavedViewTable } from './viewTables.ts'
import type { AgentWeekTable, CriterionWeekTable, ReviewEventTable, ReviewTable, ScoreTable } from './reviewTables.ts'

/*
 * Conventions: ids are UUIDv7 texts made by the app; instants are epoch milliseconds; booleans are 0 or 1; JSON is text;
 * scores are hundredths of a point, 0–10000. The same on SQLite and PostgreSQL.
 */
export interface OrganisationTable {
  id: string
  name: string
  time_zone: string
  /** 1 = Monday … 7 = Sunday. */
  week_start: number
  /** Reviews hide who served until they are submitted, unless a plan says otherwise. */
  is_blind: Generated<Flag>
  created_at: number
}

export interface PersonTable {
  id: string
  auth_user_id: string | null
  name: string
  email: string
  roles: string
  grants: string
  agent_id: string | null
  /** Languages and skills, JSON texts: whose work an interaction with such a tag can be. */
  skills: Generated<string>
  is_active: Flag
  version: number
  created_at: number
}

export interface HandedLinkTable {
  token_hash: string
  person_id: string
  expires_at: number
}

export interface TeamTable {
  id: string
  name: string
  /** Folded name: lower case, for uniqueness and order. */
  name_key: string
}

export interface TeamManagerTable {
  team_id: string
  person_id: string
}

export interface AgentTable {
  id: string
  name: string
  name_key: string
  email: string | null
  is_active: Flag
  created_at: number
}

export interface AgentAliasTable {
  source: string
  external_id: string
  agent_id: string
}

export interface MembershipTable {
  id: string
  agent_id: string
  team_id: string | null
  valid_from: number
  valid_to: number | null
}

export interface SourceTable {
  name: string
  agent_side: 'left' | 'right' | 'mixed' | null
}

export interface InteractionTable {
  id: string
  source: string
  external_id: string
  channel: string
  direction: string | null
  agent_id: string
  team_id: string | null
  customer_ref: string | null
  customer_name: string | null
  contact_id: string | null
  started_at: number
  ended_at: number | null
  week: string
  language: string | null
  subject: string | null
  queue: string | null
  tags: string
  resolved: Flag | null
  csat_score: number | null
  csat_max: number | null
  csat_comment: string | null
  survey: string | null
  metadata: string | null
  duration_ms: number | null
  turns: number
  recording_id: string | null
  /** Of what was imported, to tell "the same again" from "updated". */
  content_hash: string
  import_batch_id: string | null
  created_at: number
}

export interface TranscriptTable {
  interaction_id: string
  turns: string
}

export interface RecordingTable {
  id: string
  media_key: string
  sha256: string
  bytes: number
  mime: string
  is_playable: Flag
  unplayable_reason: string | null
  duration_ms: number
  channels: number
  agent_side: 'left' | 'right' | 'mixed' | null
  bucket_ms: number
  lanes: string
}

export interface ImportBatchTable {
  id: string
  status: 'receiving' | 'queued' | 'running' | 'done' | 'failed'
  time_zone: string
  source: string
  created_at: number
  finished_at: number | null
  person_id: string | null
  files: number
  files_done: number
  bytes: number
  bytes_done: number
  rows: number
  added: number
  updated: number
  unchanged: number
  failed: number
  recordings: number
  errors: number
  notes: number
  /** Times that named no offset and were read in `time_zone`. */
  zoneless_times: Generated<number>
}

export interface ImportFileTable {
  id: string
  batch_id: string
  path: string
  bytes: number
  media_key: string
  sha256: string
  is_done: Flag
  /** Rows already stored or reported, counted from the file's start. */
  rows_done: Generated<number>
}

export interface ImportProblemTable {
  id: string
  batch_id: string
  severity: 'error' | 'note'
  file: string
  line: number | null
  message: string
}

export interface JobTable {
  id: string
  kind: string
  due_at: number
  payload: string
  leased_until: number | null
  attempts: number
  last_error: string | null
  created_at: number
}

export interface IdempotencyKeyTable {
  person_id: string
  key: string
  endpoint: string
  request_hash: string
  response: string
  created_at: number
}

export interface AuditEventTable {
  id: string
  at: number
  person_id: string | null
  kind: string
  subject: string
  detail: string
}

export interface AuthUserTable {
  id: string
  name: string
  email: string
  emailVerified: number
  image: string | null
  createdAt: Generated<string>
  updatedAt: Generated<string>
}

export interface Database {
  organisation: OrganisationTable
  person: PersonTable
  handed_link: HandedLinkTable
  team: TeamTable
  team_manager: TeamManagerTable
  agent: AgentTable
  agent_alias: AgentAliasTable
  membership: MembershipTable
  source: SourceTable
  interaction: InteractionTable
  transcript: TranscriptTable
  recording: RecordingTable
  import_batch: ImportBatchTable
  import_file: ImportFileTable
  import_problem: ImportProblemTable
  definition_version: DefinitionVersionTable
  definition_draft: DefinitionDraftTable
  exemplar: ExemplarTable
  acknowledgement: AcknowledgementTable
  pulse: PulseTable
  pulse_answer: PulseAnswerTable
  review: ReviewTable
  review_event: ReviewEventTable
  score: ScoreTable
  agent_week: AgentWeekTable
  criterion_week: CriterionWeekTable
  model_fit: ModelFitTable
  benchmark: BenchmarkTable
  reviewer_profile: ReviewerProfileTable
  control_limit: ControlLimitTable
  calibration_session: CalibrationSessionTable
  calibration_interaction: CalibrationInteractionTable
  calibration_participant: CalibrationParticipantTable
  calibration_review: CalibrationReviewTable
  calibration_agreement: CalibrationAgreementTable
  calibration_answer: CalibrationAnswerTable
  calibration_recurrence: CalibrationRecurrenceTable
  coaching: CoachingTable
  saved_view: SavedViewTable
  agreement_study: AgreementStudyTable
  coaching_aside: CoachingAsideTable
  sampling_plan: SamplingPlanTable
  sampling_frame: SamplingFrameTable
  assignment: AssignmentTable
  agent_leave: AgentLeaveTable
  pick_rule: PickRuleTable
  interaction_signal: InteractionSignalTable
  job: JobTable
  idempotency_key: IdempotencyKeyTable
  audit_event: AuditEventTable
  auth_user: AuthUserTable
}

export type Row<T extends keyof Database> = Selectable<Database[T]>
export type NewRow<T extends keyof Database> = Insertable<Database[T]>
