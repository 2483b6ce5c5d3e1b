import type { Criterion } from '#domain/definition/definition.ts'
import { EMPTY_ANSWER } from '#domain/scoring/answer.ts'
import type { DraftPart, Written } from '#domain/scoring/mergeDrafts.ts'
import { formatDuration } from '#lib/format.ts'
import { partName } from './partWords.ts'
import { ratingLabel } from './ratingWords.ts'

export interface ClashRow {
  part: DraftPart
  name: string
  /** What stands on either side, line by line. */
  here: readonly string[]
  there: readonly string[]
}

/** What both sides say of each part that both changed. */
export function clashRows(
  criteria: readonly Criterion[],
  here: Written,
  there: Written,
  parts: readonly DraftPart[],
): ClashRow[] {
  return parts.map((part) => ({
    part,
    name: partName(criteria, part),
    here: partLines(criteria, here, part),
    there: partLines(criteria, there, part),
  }))
}

function partLines(criteria: readonly Criterion[], { answers, comment, pins }: Written, part: DraftPart): string[] {
  if (part === 'comment') return [comment === '' ? 'No comment' : comment]
  const key = part.slice(part.indexOf(' ') + 1)
  if (part.startsWith('pin')) {
    const ms = pins?.[key]
    return [ms === undefined ? 'Not placed' : `Heard at ${formatDuration(ms)}`]
  }
  const { rating, rootCauses, note, evidence } = answers[key] ?? EMPTY_ANSWER
  const causes = criteria.find(({ id }) => id === key)?.rootCauses ?? []
  const lines = [
    rating === null ? 'Not rated' : `Rated ${ratingLabel(rating)}`,
    rootCauses.map((cause) => causes.find(({ id }) => id === cause)?.label ?? cause).join(', '),
    note === '' ? '' : `“${note}”`,
    evidence.length === 0 ? '' : `${evidence.length} attached: ${evidence.map(placeWords).join(', ')}`,
  ]
  return lines.filter((line) => line !== '')
}

type Place = (typeof EMPTY_ANSWER.evidence)[number]

function placeWords(place: Place): string {
  if (place.label !== '') return `“${place.label}”`
  if (place.kind === 'moment') return formatDuration(place.ms)
  return place.kind === 'span'
    ? `${formatDuration(place.startMs)}–${formatDuration(place.endMs)}`
    : `turn ${place.turn + 1}`
}
