export interface CsvRow {
  /** Line of the file the row begins on, from 1. */
  line: number
  cells: string[]
}

/** What a spreadsheet may have put between cells. */
const SEPARATORS = [',', ';', '\t'] as const

/**
 * Rows of a file of comma-, semicolon- or tab-separated values (RFC 4180); the first line tells which. Empty rows are left
 * out. A quote that is never closed ends with the file.
 */
export function readCsv(text: string): CsvRow[] {
  const source = text.replace(/^\uFEFF/, '')
  const separator = findSeparator(source)
  const rows: CsvRow[] = []
  let row: CsvRow = { line: 1, cells: [] }
  let [line, cell, isQuoted] = [1, '', false]
  const endRow = (): void => {
    row.cells.push(cell)
    if (row.cells.some((each) => each.trim() !== '')) rows.push(row)
    cell = ''
    row = { line, cells: [] }
  }
  for (let at = 0; at < source.length; at++) {
    const character = source[at] ?? ''
    if (character === '\n') line++
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (source[at + 1] === '"') cell += source[at++]
      else isQuoted = false
    } else if (character === '"' && cell.trim() === '') {
      cell = ''
      isQuoted = true
    } else if (character === separator) {
      row.cells.push(cell)
      cell = ''
    } else if (character === '\n') endRow()
    else if (character !== '\r') cell += character
  }
  endRow()
  return rows
}

/** The separator that the first line has most of, outside quotes. */
function findSeparator(source: string): string {
  const head = (source.match(/^(?:"(?:[^"]|"")*"|[^"\n])*/)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '')
  const counts = SEPARATORS.map((separator) => ({ separator, count: head.split(separator).length - 1 }))
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).separator
}
