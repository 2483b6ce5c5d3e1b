import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, memo } from 'react'
import styles from './DataTable.module.css'
import type { TableColumn } from './tableColumn.ts'

interface DataTableBodyProps<Row> {
  rows: readonly { id: string; original: Row }[]
  columns: readonly TableColumn<Row>[]
  scroller: HTMLElement | null
  nothing: string
}

const ROW_HEIGHT = 45

/** Only the rows in sight and some around them; empty rows above and below keep the height. */
export function DataTableBody<Row>({ rows, columns, scroller, nothing }: DataTableBodyProps<Row>) {
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 10,
    initialRect: { width: 0, height: 720 },
  })
  const items = virtualizer.getVirtualItems()
  const above = items[0]?.start ?? 0
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <tbody onKeyDown={handleArrows}>
      {rows.length === 0 && (
        <tr>
          <td colSpan={columns.length} className={styles.nothing}>
            {nothing}
          </td>
        </tr>
      )}
      <Spacer height={above} />
      {items.map(({ index }) => {
        const row = rows[index]
        return row && <BodyRow key={row.id} row={row.original} columns={columns} index={index} />
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

function Spacer({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden className={styles.spacer} style={{ height }} /> : null
}

/** Up and down go from row to row, on the row's own link or button. */
function handleArrows(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const row = event.target instanceof Element ? event.target.closest('tr') : null
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling
  const aim = next?.querySelector<HTMLElement>('a, button')
  if (!aim) return
  event.preventDefault()
  aim.focus()
}
