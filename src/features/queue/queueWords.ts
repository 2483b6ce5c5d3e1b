import type { QueueItem, QUEUE_VIEWS, WHY_PICKED } from '#contract/queue.ts'
import type { CappedCount } from '#contract/shapes.ts'
import { formatCapped, formatCount, formatDay, formatTime, formatWait } from '#lib/format.ts'

type View = (typeof QUEUE_VIEWS)[number]
type Why = (typeof WHY_PICKED)[number]

export const VIEW_LABEL: Record<View, string> = { mine: 'Mine', free: 'Unclaimed', team: 'Team', all: 'All' }
export const WHY_LABEL: Record<Why, string> = { random: 'At random', targeted: 'Targeted', second: 'Second scoring' }
export const LENGTH_LABEL = { short: 'Under 5 min', medium: '5 to 15 min', long: 'Over 15 min' }

/** `38 to review, 3 of them begun by you, 2 overdue.` */
export function countWords(total: CappedCount, drafts: number, overdue: CappedCount): string {
  const parts = [
    `${formatCapped(total)} to review`,
    ...(drafts === 0 ? [] : [`${formatCount(drafts)} of them begun by you`]),
    ...(overdue.count === 0 ? [] : [`${formatCapped(overdue)} overdue`]),
  ]
  return `${parts.join(', ')}.`
}

const DAY_MS = 24 * 60 * 60_000

/** `Today`, `Tomorrow`, `24 Nov`; once it is past, by how much. `now` is the server's. */
export function dueWords(
  { dueAt, isOverdue }: { dueAt: number | null; isOverdue: boolean },
  now: number,
  timeZone: string,
) {
  if (dueAt === null) return { day: '–', late: null }
  const day = formatDay(dueAt, timeZone)
  const near = [now, now + DAY_MS].findIndex((at) => formatDay(at, timeZone) === day)
  const words = near === -1 || isOverdue ? day : near === 0 ? 'Today' : 'Tomorrow'
  return { day: words, late: isOverdue ? `${formatWait(now - dueAt)} late` : null }
}

/** Whose it is, as the person asking reads it; and until when somebody is at it. */
export function reviewerWords({ assignment }: QueueItem, personId: string | undefined, timeZone: string) {
  const who = assignment?.holder ?? assignment?.reviewer ?? null
  if (!assignment || !who) return { name: '–', isYou: false, until: null }
  const isYou = who.id === personId
  const { holder, claimedUntil } = assignment
  const until = holder && claimedUntil !== null ? `until ${formatTime(claimedUntil, timeZone)}` : null
  return { name: isYou ? 'You' : who.name, isYou, until }
}

/** What the way in is called. */
export function openVerb({ draftId, canTake, assignment }: QueueItem): 'Continue' | 'Review' | 'Claim' | null {
  if (draftId !== null) return 'Continue'
  if (!canTake) return null
  return assignment !== null && assignment.reviewer === null ? 'Claim' : 'Review'
}
