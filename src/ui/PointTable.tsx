import styles from './ChartFrame.module.css'
import type { PointColumn } from './pointColumn.ts'

interface PointTableProps<Point> {
  caption: string
  points: readonly Point[]
  columns: readonly PointColumn<Point>[]
}

/** The points of a chart as a table, in the same order. */
export function PointTable<Point>({ caption, points, columns }: PointTableProps<Point>) {
  return (
    // Scrolls by keyboard too, hence the tab stop.
    <section className={styles.scroll} aria-label={`${caption}, as a table`} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, label, isNumber }) => (
              <th key={id} scope="col" className={isNumber ? styles.numeric : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- points have no identity of their own and never move
            <tr key={index}>
              {columns.map((column) => (
                <td key={column.id} className={column.isNumber ? styles.numeric : undefined}>
                  {textOf(column, point)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function textOf<Point>(column: PointColumn<Point>, point: Point): string {
  if (column.text) return column.text(point)
  const value = column.value(point)
  return value === null ? '–' : String(value)
}
