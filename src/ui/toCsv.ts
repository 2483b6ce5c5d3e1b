export type CsvValue = string | number | boolean | null

/**
 * One comma-separated file, as RFC 4180 writes it.
 * Spreadsheets run a text that starts like a formula, so such texts get a leading apostrophe; numbers stay numbers.
 */
export function toCsv(head: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return [head, ...rows].map((cells) => cells.map(toCell).join(',')).join('\r\n') + '\r\n'
}

function toCell(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = /^\s*[=+\-@|%\t\r\n]/u.test(value) ? `'${value}` : value
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
