import { asNumber, valueKey } from '../calibration/study.ts'
import type { CsvRow } from './readCsv.ts'
import type { RatingColumn } from './ratingColumns.ts'

interface ReadRows {
  /** Names by their place, in the order of the file. */
  items: Map<string, number>
  raters: Map<string, number>
  ratings: { item: number; rater: number; rating: string }[]
  repeated: number
  problems: { row: number; message: string }[]
}

interface RowOptions {
  scale: readonly string[] | null
  /** Longer names are refused. */
  longest: number
}

/** Row by row: the first rating of each item by each annotator; what cannot be read is told and left out. */
export function readRatingRows(
  rows: readonly CsvRow[],
  columns: Record<RatingColumn, number>,
  { scale, longest }: RowOptions,
): ReadRows {
  const read: ReadRows = { items: new Map(), raters: new Map(), ratings: [], repeated: 0, problems: [] }
  const valueOf = valueReader(scale)
  const seen = new Set<string>()
  for (const { line, cells, isBroken } of rows) {
    const [item = '', rater = '', text = ''] = [columns.item, columns.annotator, columns.rating].map((at) =>
      cells[at]?.trim(),
    )
    const rating = valueOf(text)
    const message = isBroken
      ? 'Its quotes do not close where the cell ends; what follows was not read.'
      : (problemOf({ item, annotator: rater, rating: text }, longest) ??
        (rating === null ? `“${text}” is not on the scale ${(scale ?? []).join(', ')}.` : null))
    if (message !== null || rating === null) {
      read.problems.push({ row: line, message: message ?? '' })
      continue
    }
    const [itemAt, raterAt] = [placeOf(read.items, item), placeOf(read.raters, rater)]
    const key = `${itemAt} ${raterAt}`
    if (seen.has(key)) read.repeated += 1
    else read.ratings.push({ item: itemAt, rater: raterAt, rating })
    seen.add(key)
  }
  return read
}

function problemOf(row: Record<RatingColumn, string>, longest: number): string | null {
  const names = Object.keys(row) as RatingColumn[]
  const empty = names.find((name) => row[name] === '')
  if (empty) return `It has no ${empty}.`
  const long = names.find((name) => row[name].length > longest)
  return long ? `Its ${long} is longer than ${longest} characters.` : null
}

function placeOf(places: Map<string, number>, name: string): number {
  const place = places.get(name) ?? places.size
  places.set(name, place)
  return place
}

/** A rating as the scale has it, or without one as the file wrote it first; null when it is not on the scale. */
function valueReader(scale: readonly string[] | null): (text: string) => string | null {
  const known = new Map((scale ?? []).map((value) => [valueKey(value), value]))
  return (text) => {
    const key = valueKey(text)
    if (scale === null && !known.has(key)) known.set(key, String(asNumber(text) ?? text))
    return known.get(key) ?? null
  }
}
