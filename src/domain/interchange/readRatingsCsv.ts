import { scaleNumbers, type Study } from '../calibration/study.ts'
import { cleaningNotes, cleanText } from './cleanText.ts'
import { readCsv } from './readCsv.ts'
import { ratingColumns } from './ratingColumns.ts'
import { readRatingRows } from './readRatingRows.ts'

export interface ReadRatings {
  /** null when there is nothing to compare; `problems` then begins with why. */
  study: Study | null
  /** Rows of ratings the file has. */
  rows: number
  /** Of an item by a rater who had rated it before: the first one counts. */
  repeated: number
  /** One sentence for each row that was left out, as far as they are told one by one. */
  problems: { row: number | null; message: string }[]
  leftOut: number
  notes: string[]
}

const MOST = { raters: 30, items: 20_000, scale: 100, length: 200, told: 100 } as const

/**
 * Reads ratings from CSV: a row says of an item how an annotator rated it. Rows that cannot be read are told and left out.
 * @param scale the values a rating can have, from the lowest to the highest; null to take those of the file
 */
export function readRatingsCsv(text: string, scale: readonly string[] | null): ReadRatings {
  const cleaned = cleanText(text)
  const [head, ...rows] = readCsv(cleaned.value)
  const columns = ratingColumns(head?.cells ?? [])
  const missing = (['item', 'annotator', 'rating'] as const).filter((name) => columns[name] < 0)
  const nothing = { study: null, rows: rows.length, repeated: 0, leftOut: 0, notes: [] }
  if (missing.length > 0) {
    const found = (head?.cells ?? []).map((cell) => `“${cell.trim().slice(0, 40)}”`).slice(0, 20)
    const has = found.length > 0 ? ` It has ${found.join(', ')}.` : ''
    const message = `The first row names no column ${missing.map((name) => `“${name}”`).join(' and no ')}.${has}`
    return { ...nothing, problems: [{ row: head?.line ?? null, message }] }
  }
  const read = readRatingRows(rows, columns, { scale, longest: MOST.length })
  const values = scale ?? valuesInOrder(read.ratings.map(({ rating }) => rating))
  const problem = rows.length === 0 ? 'The file has no rating below its first row.' : tooMuch(read, values)
  const counted = { rows: rows.length, repeated: read.repeated, leftOut: read.problems.length }
  const problems = read.problems.slice(0, MOST.told)
  const notes = cleaningNotes(cleaned)
  if (problem !== null)
    return { ...counted, study: null, problems: [{ row: null, message: problem }, ...problems], notes }
  return { ...counted, study: studyOf(read, values, scale !== null), problems, notes }
}

type ReadRows = ReturnType<typeof readRatingRows>

function tooMuch({ items, raters }: ReadRows, values: readonly string[]): string | null {
  if (items.size === 0) return 'No row could be read.'
  if (raters.size < 2) return 'All ratings are of one annotator: there is nothing to compare.'
  if (raters.size > MOST.raters)
    return `The file has ${raters.size} annotators; at most ${MOST.raters} can be compared.`
  if (items.size > MOST.items) return `The file has ${items.size} items; at most ${MOST.items} can be compared.`
  if (values.length > MOST.scale) return `The ratings have ${values.length} values; at most ${MOST.scale} are a scale.`
  return null
}

/** Numbers from the lowest on; words as they come in the alphabet, which is no order of meaning. */
function valuesInOrder(given: readonly string[]): string[] {
  const values = [...new Set(given)]
  const numbers = scaleNumbers(values)
  const placed = values.map((value, at) => ({ value, number: numbers?.[at] ?? 0 }))
  const byText = (one: string, other: string) => (one < other ? -1 : Number(one > other))
  return placed
    .toSorted((one, other) => one.number - other.number || byText(one.value, other.value))
    .map(({ value }) => value)
}

function studyOf({ items, raters, ratings }: ReadRows, scale: readonly string[], isGiven: boolean): Study {
  const place = new Map(scale.map((value, at) => [value, at]))
  const cells = [...items.keys()].map(() => Array.from<number | null>({ length: raters.size }).fill(null))
  for (const { item, rater, rating } of ratings) {
    const row = cells[item]
    if (row) row[rater] = place.get(rating) ?? null
  }
  const isOrdered = isGiven || scaleNumbers(scale) !== null
  return { scale, isOrdered, raters: [...raters.keys()], items: [...items.keys()], ratings: cells }
}
