import type { Definition } from '../definition/definition.ts'
import { cleaningNotes, cleanText } from './cleanText.ts'
import { readCsv } from './readCsv.ts'
import { readScorecardRows, unreadableScorecard } from './readScorecardRows.ts'
import type { ReadScorecard } from './scorecard.ts'
import { scorecardColumn } from './scorecardColumns.ts'

/** Reads a scorecard from CSV, one question a row, its first row naming the columns (see `scorecardColumns.ts`). */
export function readScorecardCsv(text: string, base: Definition): ReadScorecard {
  const cleaned = cleanText(text)
  const [head, ...rows] = readCsv(cleaned.value)
  const columns = head?.cells.map(scorecardColumn) ?? []
  if (!columns.includes('question')) {
    const found = head ? ` It has ${head.cells.map((cell) => `“${cell.trim().slice(0, 40)}”`).join(', ')}.` : ''
    return unreadableScorecard(base, `There is no column “question” in the first row.${found}`)
  }
  const read = readScorecardRows(
    rows.filter(({ isBroken }) => !isBroken).map(({ line, cells }) => ({ row: line, cells: byColumn(columns, cells) })),
    base,
  )
  const unknown = head?.cells.filter((cell, index) => columns[index] === null && cell.trim() !== '') ?? []
  const fileNotes = [
    ...cleaningNotes(cleaned),
    ...(unknown.length === 0
      ? []
      : [`Columns not known, and left out: ${unknown.map((cell) => cell.trim().slice(0, 40)).join(', ')}.`]),
  ]
  const problems = rows
    .filter(({ isBroken }) => isBroken)
    .map(({ line }) => ({
      row: line,
      message: 'Its quotes do not close where the cell ends; what follows was not read.',
    }))
  return {
    ...read,
    problems: [...problems, ...read.problems],
    notes: [...fileNotes.map((message) => ({ row: null, message })), ...read.notes],
  }
}

/** Of two columns of one meaning the first that has something counts. */
function byColumn(columns: readonly (string | null)[], cells: readonly string[]): Map<string, string> {
  const row = new Map<string, string>()
  columns.forEach((column, index) => {
    const text = cells[index]?.trim() ?? ''
    if (column !== null && text !== '' && !row.has(column)) row.set(column, text)
  })
  return row
}
