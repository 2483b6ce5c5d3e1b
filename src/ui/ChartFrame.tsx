import { IconChartDots, IconDownload, IconTable } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { formatCount } from '#lib/format.ts'
import styles from './ChartFrame.module.css'
import { downloadText } from './downloadText.ts'
import { FrameBody, type FrameQuery } from './FrameBody.tsx'
import { PointTable } from './PointTable.tsx'
import type { PointColumn } from './pointColumn.ts'
import { toCsv } from './toCsv.ts'

interface ChartFrameProps<Point> {
  /** The finding, as a sentence. */
  title: string
  /** What is drawn. */
  subtitle: ReactNode
  /** How many interactions stand behind it; null while unknown. */
  n: number | null
  query: FrameQuery
  rows: readonly Point[]
  columns: readonly PointColumn<Point>[]
  /** Without ending. */
  fileName: string
  /** Why there is nothing, and what to do next. */
  empty: ReactNode
  skeletonHeight?: number
  isFlush?: boolean
  children: ReactNode
}

/** What every chart stands in: finding, n, its states, the same points as a table and as a file. */
export function ChartFrame<Point>(props: ChartFrameProps<Point>) {
  const { title, subtitle, n, query, rows, columns, fileName, empty, skeletonHeight = 240, isFlush, children } = props
  const [isTable, setIsTable] = useState(false)
  const titleId = useId()
  const hasRows = query.data !== undefined && rows.length > 0
  const handleDownload = () => {
    const cells = rows.map((row) => columns.map(({ value }) => value(row)))
    downloadText(
      `${fileName}.csv`,
      toCsv(
        columns.map(({ label }) => label),
        cells,
      ),
      'text/csv',
    )
  }
  return (
    <section className={styles.frame} aria-labelledby={titleId}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          <p className={styles.subtitle}>
            {subtitle}
            {n !== null && <span className={styles.count}> n {formatCount(n)}</span>}
          </p>
        </div>
        {hasRows && (
          <div className={styles.tools}>
            <button
              type="button"
              className={styles.tool}
              title={isTable ? 'Show as chart' : 'Show as table'}
              onClick={() => setIsTable(!isTable)}
            >
              {isTable ? <IconChartDots size={15} stroke={1.6} /> : <IconTable size={15} stroke={1.6} />}
              <span>{isTable ? 'Show as chart' : 'Show as table'}</span>
            </button>
            <button type="button" className={styles.tool} onClick={handleDownload} title="Download CSV">
              <IconDownload size={15} stroke={1.6} />
              <span>CSV</span>
            </button>
          </div>
        )}
      </div>
      <div className={isFlush ? styles.flush : styles.body}>
        <FrameBody query={query} isEmpty={rows.length === 0} empty={empty} skeletonHeight={skeletonHeight}>
          {isTable ? <PointTable caption={title} points={rows} columns={columns} /> : children}
        </FrameBody>
      </div>
    </section>
  )
}
