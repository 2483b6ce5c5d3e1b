/** What is used of papaparse. Its published types would bring Node's globals into this room, which must not know them. */
declare module 'papaparse/papaparse.min.js' {
  interface ParseOptions {
    delimiter: string
    newline: '\n'
    /** Rows to read; all without. */
    preview?: number
  }

  interface Parsed {
    data: string[][]
    /** By index of the row; other kinds do not arise when the separator is given. */
    errors: { row: number; type: 'Quotes' }[]
  }

  const Papa: { parse: (text: string, options: ParseOptions) => Parsed }
  export default Papa
}
