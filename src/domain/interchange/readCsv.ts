// oxlint-disable-next-line typescript/triple-slash-reference -- other rooms compile this file and must find its types too
/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse/papaparse.min.js'

export interface CsvRow {
  /** Line of the file the row begins on, from 1. */
  line: number
  cells: string[]
  /** Its quotes do not end where a cell does, so what belongs to it is a guess. */
  isBroken: boolean
}

/** What a spreadsheet may have put between cells. */
const SEPARATORS = [',', ';', '\t'] as const

/**
 * Rows of a file of comma-, semicolon- or tab-separated values (RFC 4180); the first row tells which. Empty rows are left
 * out. A quote that is never closed, or followed by text, takes what comes after it along and is told.
 */
export function readCsv(text: string): CsvRow[] {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const { data, errors } = Papa.parse(source, { delimiter: separatorOf(source), newline: '\n' })
  const broken = new Set(errors.map(({ row }) => row))
  let line = 1
  const rows = data.map((cells, index) => {
    const row = { line, cells, isBroken: broken.has(index) }
    // A row takes one line, and one more for each break within its quotes.
    line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
    return row
  })
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
}

/** The one that splits the first row into most cells. */
function separatorOf(source: string): string {
  const counts = SEPARATORS.map((delimiter) => {
    const { data } = Papa.parse(source, { delimiter, newline: '\n', preview: 1 })
    return { delimiter, count: data[0]?.length ?? 0 }
  })
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).delimiter
}
