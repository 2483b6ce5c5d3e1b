import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, memo, type ReactNode } from 'react'
import { formatCount } from '#lib/format.ts'
import styles from './DataTable.module.css'
import type { TableColumn } from './tableColumn.ts'
import { usePrinting } from './usePrinting.ts'

/** A row, or what stands above the rows of a group. */
export type TableItem<Row> = { id: string; row: Row } | { id: string; label: ReactNode; count: number }

interface DataTableBodyProps<Row> {
  items: readonly TableItem<Row>[]
  columns: readonly TableColumn<Row>[]
  scroller: HTMLElement | null
  nothing: string
  rowHeight?: number | undefined
}

const ROW_HEIGHT = 45

/** Only the rows in sight and some around them; empty rows above and below keep the height. */
export function DataTableBody<Row>({
  items,
  columns,
  scroller,
  nothing,
  rowHeight = ROW_HEIGHT,
}: DataTableBodyProps<Row>) {
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 10,
    initialRect: { width: 0, height: 720 },
  })
  const isPrinting = usePrinting()
  const inSight = virtualizer.getVirtualItems()
  const above = isPrinting ? 0 : (inSight[0]?.start ?? 0)
  const below = isPrinting ? 0 : virtualizer.getTotalSize() - (inSight.at(-1)?.end ?? 0)
  const drawn = isPrinting ? [...items.keys()] : inSight.map(({ index }) => index)
  return (
    <tbody onKeyDown={handleArrows}>
      {items.length === 0 && (
        <tr>
          <td colSpan={columns.length} className={styles.nothing}>
            {nothing}
          </td>
        </tr>
      )}
      <Spacer height={above} />
      {drawn.map((index) => {
        const item = items[index]
        if (item === undefined) return null
        if ('row' in item) return <BodyRow key={item.id} row={item.row} columns={columns} index={index} />
        return <GroupRow key={item.id} label={item.label} count={item.count} span={columns.length} index={index} />
      })}
      <Spacer height={below} />
    </tbody>
  )
}

const BodyRow = memo(Row) as typeof Row

function Row<Data>({ row, columns, index }: { row: Data; columns: readonly TableColumn<Data>[]; index: number }) {
  return (
    <tr className={styles.row} aria-rowindex={index + 2}>
      {columns.map((column) => (
        <td key={column.id} className={column.isNumber ? styles.numeric : undefined}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}

function GroupRow({ label, count, span, index }: { label: ReactNode; count: number; span: number; index: number }) {
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="rowgroup" colSpan={span} className={styles.group}>
        {label} <span className={styles.groupCount}>{formatCount(count)}</span>
      </th>
    </tr>
  )
}

function Spacer({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden className={styles.spacer} style={{ height }} /> : null
}

/** Up and down go from row to row, on the row's own link or button. */
function handleArrows(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const row = event.target instanceof Element ? event.target.closest('tr') : null
  const step = (from: Element | null | undefined) =>
    event.key === 'ArrowDown' ? from?.nextElementSibling : from?.previousElementSibling
  const stops = (at: Element | null | undefined) => at?.querySelector<HTMLElement>('a, button')
  // What stands above a group has nothing to stop at.
  const aim = stops(step(row)) ?? stops(step(step(row)))
  if (!aim) return
  event.preventDefault()
  aim.focus()
}
