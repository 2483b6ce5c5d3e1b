import type { QueueItem } from '#contract/queue.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { canManageAssignment, isFreeFor, isWorkOf } from '#server/policies/assignments.ts'
import { hasRole, type PersonCaller } from '#server/policies/caller.ts'
import { selectInteractions, SUMMARY_COLUMNS, type SummaryRow, summaryShape } from '../interactions.ts'
import { currentTeamsOf } from '../currentTeams.ts'

type AssignmentPart = Pick<
  Row<'assignment'>,
  | 'version'
  | 'plan_id'
  | 'selection'
  | 'purpose'
  | 'reason'
  | 'status'
  | 'reviewer_id'
  | 'claimed_by'
  | 'claimed_until'
  | 'due_at'
>

interface ItemRow extends SummaryRow, AssignmentPart {
  assignment_id: string
  plan_name: string | null
  reviewer_name: string | null
  holder_name: string | null
}

export interface Viewer {
  caller: PersonCaller
  now: number
}

/** Items of the queue by the assignment's id. */
export async function itemsByAssignment(
  db: Db,
  viewer: Viewer,
  ids: readonly string[],
): Promise<Map<string, QueueItem>> {
  if (ids.length === 0) return new Map()
  const rows = await selectInteractions(db)
    .innerJoin('assignment', 'assignment.interaction_id', 'interaction.id')
    .leftJoin('sampling_plan', 'sampling_plan.id', 'assignment.plan_id')
    .leftJoin('person as reviewer', 'reviewer.id', 'assignment.reviewer_id')
    .leftJoin('person as holder', 'holder.id', 'assignment.claimed_by')
    .where('assignment.id', 'in', ids)
    .select(SUMMARY_COLUMNS)
    .select([
      'assignment.id as assignment_id',
      'assignment.version',
      'assignment.plan_id',
      'assignment.selection',
      'assignment.purpose',
      'assignment.reason',
      'assignment.status',
      'assignment.reviewer_id',
      'assignment.claimed_by',
      'assignment.claimed_until',
      'assignment.due_at',
      'sampling_plan.name as plan_name',
      'reviewer.name as reviewer_name',
      'holder.name as holder_name',
    ])
    .execute()
  const teams = await currentTeamsOf(
    db,
    rows.map((row) => row.agent_id),
    viewer.now,
  )
  return new Map(rows.map((row) => [row.assignment_id, itemShape(row, viewer, teams.get(row.agent_id) ?? null)]))
}

function itemShape(row: ItemRow, { caller, now }: Viewer, currentTeamId: string | null): QueueItem {
  const isHeld = row.status === 'claimed' && row.claimed_until !== null && row.claimed_until >= now
  const canReassign = canManageAssignment(caller, row, currentTeamId)
  const isReviewer = hasRole(caller, 'reviewer') && caller.agentId !== row.agent_id
  return {
    ...summaryShape(row),
    draftId: null,
    why: row.purpose === 'second' || row.selection === 'calibration' ? 'second' : row.selection,
    reason: row.reason,
    assignment: {
      id: row.assignment_id,
      version: row.version,
      plan: named(row.plan_id, row.plan_name),
      dueAt: row.due_at,
      isOverdue: row.due_at !== null && row.due_at < now,
      reviewer: named(row.reviewer_id, row.reviewer_name),
      holder: isHeld ? named(row.claimed_by, row.holder_name) : null,
      claimedUntil: isHeld ? row.claimed_until : null,
    },
    canTake: isReviewer && isFreeFor(row, caller.id, now),
    canReplace: canReassign || (isReviewer && isWorkOf(row, caller.id, now)),
    canReassign,
  }
}

/** Interactions that wait in no plan, by their id. */
export async function itemsByInteraction(
  db: Db,
  { caller }: Viewer,
  ids: readonly string[],
): Promise<Map<string, QueueItem>> {
  if (ids.length === 0) return new Map()
  const rows = await selectInteractions(db).select(SUMMARY_COLUMNS).where('interaction.id', 'in', ids).execute()
  const canTake = (row: SummaryRow) => hasRole(caller, 'reviewer') && caller.agentId !== row.agent_id
  return new Map(rows.map((row) => [row.id, { ...summaryShape(row), ...NO_ASSIGNMENT, canTake: canTake(row) }]))
}

const NO_ASSIGNMENT = {
  draftId: null,
  why: 'random' as const,
  reason: null,
  assignment: null,
  canReplace: false,
  canReassign: false,
}

function named(id: string | null, name: string | null) {
  return id === null || name === null ? null : { id, name }
}
