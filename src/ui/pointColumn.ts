import type { CsvValue } from './toCsv.ts'

/** One column of the points behind a chart: raw for the file, in words for the table. */
export interface PointColumn<Point> {
  id: string
  label: string
  value: (point: Point) => CsvValue
  /** As read in the table; the raw value when left out. */
  text?: (point: Point) => string
  isNumber?: boolean
}
