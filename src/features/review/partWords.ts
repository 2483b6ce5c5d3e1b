import type { Criterion } from '#domain/definition/definition.ts'
import type { DraftPart } from '#domain/scoring/mergeDrafts.ts'
import { formatCount } from '#lib/format.ts'

/** What a part of a draft is called: its criterion, the comment, or the turn that was placed by hand. */
export function partName(criteria: readonly Criterion[], part: DraftPart): string {
  if (part === 'comment') return 'Comment'
  const key = part.slice(part.indexOf(' ') + 1)
  if (part.startsWith('pin')) return `Time of turn ${formatCount(Number(key) + 1)}`
  return criteria.find(({ id }) => id === key)?.label ?? key
}

/** The names in one sentence part, the first of them when they are many. */
export function partNames(criteria: readonly Criterion[], parts: readonly DraftPart[]): string {
  const names = parts.slice(0, 3).map((part) => partName(criteria, part))
  return parts.length > 3 ? `${names.join(', ')} and ${formatCount(parts.length - 3)} more` : names.join(', ')
}
