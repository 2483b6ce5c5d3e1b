/** The columns of a file of ratings, each with the other names it goes by; compared as `columnKey` writes them. */
const RATING_COLUMNS = {
  item: ['item_id', 'itemid', 'unit', 'unit_id', 'interaction', 'interaction_id', 'subject', 'subject_id', 'target'],
  annotator: ['annotator_id', 'rater', 'rater_id', 'reviewer', 'reviewer_id', 'coder', 'observer', 'judge', 'analyst'],
  rating: ['score', 'severity', 'value', 'label', 'category', 'code', 'grade', 'answer'],
} as const

export type RatingColumn = keyof typeof RATING_COLUMNS
const NAMES = Object.keys(RATING_COLUMNS) as RatingColumn[]

/** Where each column stands in the first row; −1 when it is not there. Its own name goes before its other names. */
export function ratingColumns(head: readonly string[]): Record<RatingColumn, number> {
  const keys = head.map(columnKey)
  const placeOf = (name: RatingColumn) => {
    const names = [name, ...RATING_COLUMNS[name]]
    const found = names.map((one) => keys.indexOf(one)).find((at) => at >= 0)
    return found ?? -1
  }
  const [item = -1, annotator = -1, rating = -1] = NAMES.map(placeOf)
  return { item, annotator, rating }
}

function columnKey(head: string): string {
  return head
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
}
