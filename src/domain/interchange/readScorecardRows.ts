import type { Definition } from '../definition/definition.ts'
import { LIMITS } from '../definition/limits.ts'
import { readScorecardRow } from './readScorecardRow.ts'
import type { ReadScorecard, ScorecardRow } from './scorecard.ts'

/**
 * A draft with the questions of a scorecard as its criteria; statement, terms and dimensions are those of `base`.
 * A row that cannot be read is told and left out; it never stops the others.
 */
export function readScorecardRows(rows: readonly ScorecardRow[], base: Definition): ReadScorecard {
  const read: ReadScorecard = { definition: { ...base, criteria: [] }, rows: [], problems: [], notes: [] }
  if (rows.length === 0) read.problems.push({ row: null, message: 'There is no question in it.' })
  for (const source of rows.slice(0, LIMITS.criteria)) {
    const { row } = source
    const result = readScorecardRow(source, `q${read.rows.length + 1}`)
    if (!result.ok) {
      read.problems.push({ row, message: result.message })
      continue
    }
    const { criterion, suggestion } = result
    read.definition.criteria.push(criterion)
    read.rows.push({ row, criterionId: criterion.id, suggestion })
    read.notes.push(...result.notes.map((message) => ({ row, message })))
  }
  if (rows.length > LIMITS.criteria) {
    const message = `There are ${rows.length} questions; only the first ${LIMITS.criteria} were read.`
    read.problems.push({ row: null, message })
  }
  return read
}

/** Nothing could be read at all. */
export function unreadableScorecard(base: Definition, message: string): ReadScorecard {
  return { definition: { ...base, criteria: [] }, rows: [], problems: [{ row: null, message }], notes: [] }
}
