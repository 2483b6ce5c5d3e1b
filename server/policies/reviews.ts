import type { Row } from '#server/db/schema.ts'
import { type Caller, hasRole, type PersonCaller } from './caller.ts'

type ReviewFacts = Pick<Row<'review'>, 'reviewer_id' | 'agent_id' | 'team_id' | 'status'>

/** Statuses in which the agent has been shown the review. */
export const SEEN_BY_AGENT = ['published', 'acknowledged', 'disputed', 'decided'] as const
/** Statuses in which a review may count. */
export const COUNTING = ['submitted', ...SEEN_BY_AGENT] as const

const isOneOf = (statuses: readonly string[], status: string): boolean => statuses.includes(status)

/** A draft is its author's alone; nobody sees another's ratings before they are submitted. */
export function canSeeReview(caller: Caller, review: ReviewFacts, currentTeamId: string | null): boolean {
  if (caller.kind !== 'person') return false
  if (review.reviewer_id === caller.id && hasRole(caller, 'reviewer')) return true
  if (review.status === 'draft') return false
  if (hasRole(caller, 'leadership')) return review.status !== 'withdrawn'
  if (hasRole(caller, 'manager') && managesTeamOf(caller, review.team_id, currentTeamId)) return true
  return hasRole(caller, 'agent') && caller.agentId === review.agent_id && isOneOf(SEEN_BY_AGENT, review.status)
}

/** Whoever sees it otherwise than as its agent sees what came before it was published, too. */
export function seesWhole(caller: PersonCaller, review: ReviewFacts, currentTeamId: string | null): boolean {
  return canSeeReview({ ...caller, roles: caller.roles.filter((role) => role !== 'agent') }, review, currentTeamId)
}

/** Only the author, and never about oneself. */
export function canScore(caller: PersonCaller, review: Pick<ReviewFacts, 'reviewer_id' | 'agent_id'>): boolean {
  return hasRole(caller, 'reviewer') && review.reviewer_id === caller.id && caller.agentId !== review.agent_id
}

/** The author, once it is submitted and as long as it stands. */
export function canCorrect(caller: PersonCaller, review: ReviewFacts): boolean {
  return canScore(caller, review) && isOneOf(COUNTING, review.status)
}

/** A manager of the team, unless they wrote it or it is about them. */
export function canWithdraw(caller: PersonCaller, review: ReviewFacts, currentTeamId: string | null): boolean {
  return (
    hasRole(caller, 'manager') &&
    managesTeamOf(caller, review.team_id, currentTeamId) &&
    review.reviewer_id !== caller.id &&
    caller.agentId !== review.agent_id
  )
}

/** A current member's whole history, a former one's only in the team. */
export function managesTeamOf(
  caller: PersonCaller,
  stampedTeamId: string | null,
  currentTeamId: string | null,
): boolean {
  return [stampedTeamId, currentTeamId].some((teamId) => teamId !== null && caller.teamIds.includes(teamId))
}

export const UNDO_MS = 10_000

/** Until when the author may take the submission back; null when they may not. */
export function undoUntil(
  review: Pick<Row<'review'>, 'status' | 'submitted_at' | 'first_submitted_at'>,
): number | null {
  const isFirst = review.submitted_at !== null && review.submitted_at === review.first_submitted_at
  return review.status === 'submitted' && isFirst && review.submitted_at !== null ? review.submitted_at + UNDO_MS : null
}

/** A draft, or what its author may still take back and rate anew: what they are told now would tell the rating. */
export function isStillRated(
  review: Pick<Row<'review'>, 'status' | 'submitted_at' | 'first_submitted_at'>,
  now: number,
): boolean {
  return review.status === 'draft' || now <= (undoUntil(review) ?? -1)
}
