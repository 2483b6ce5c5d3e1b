import { type ReactNode, useId, useRef, useState } from 'react'
import { formatCount } from '#lib/format.ts'
import styles from './ChartFrame.module.css'
import type { ImageKind } from './chartImage/saveImage.ts'
import { downloadText } from './downloadText.ts'
import { FrameBody, type FrameQuery } from './FrameBody.tsx'
import { FrameTools } from './FrameTools.tsx'
import { MethodNote } from './MethodNote.tsx'
import type { MethodId } from './methods/methodTexts.ts'
import { PointTable } from './PointTable.tsx'
import type { PointColumn } from './pointColumn.ts'
import { toCsv } from './toCsv.ts'
import { showToast } from './toastStore.ts'

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
  /** How its numbers are computed, to be read below it. */
  method?: MethodId
  children: ReactNode
}

/** What every chart stands in: finding, n, its states, the same points as a table and as a file. */
export function ChartFrame<Point>(props: ChartFrameProps<Point>) {
  const { title, subtitle, n, query, rows, columns, fileName, empty, skeletonHeight = 240 } = props
  const { isFlush, method, children } = props
  const [isTable, setIsTable] = useState(false)
  const titleId = useId()
  const frame = useRef<HTMLElement>(null)
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
  const handleImage = async (kind: ImageKind) => {
    if (frame.current === null) return
    try {
      // Its weight is of use to few, so it comes when asked for.
      const { saveImage } = await import('./chartImage/saveImage.ts')
      await saveImage(frame.current, fileName, kind)
    } catch {
      showToast('The picture could not be made; try once more, or take the numbers as CSV.')
    }
  }
  return (
    <section ref={frame} className={styles.frame} aria-labelledby={titleId}>
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
        {hasRows && <FrameTools isTable={isTable} onTable={setIsTable} onCsv={handleDownload} onImage={handleImage} />}
      </div>
      <div className={isFlush ? styles.flush : styles.body}>
        <FrameBody query={query} isEmpty={rows.length === 0} empty={empty} skeletonHeight={skeletonHeight}>
          {isTable ? <PointTable caption={title} points={rows} columns={columns} /> : children}
        </FrameBody>
        {method !== undefined && hasRows && <MethodNote method={method} />}
      </div>
    </section>
  )
}
