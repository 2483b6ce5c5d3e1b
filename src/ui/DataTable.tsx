import {
  type ColumnDef,
  columnFilteringFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  type RowData,
  rowSortingFeature,
  tableFeatures,
  type Updater,
  useTable,
} from '@tanstack/react-table'
import { type ReactNode, useMemo, useState } from 'react'
import styles from './DataTable.module.css'
import { DataTableBody, type TableItem } from './DataTableBody.tsx'
import { DataTableHead } from './DataTableHead.tsx'
import { compareValues, foldText, type TableColumn, type TableSort } from './tableColumn.ts'

const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
})

interface DataTableProps<Row extends RowData> {
  /** Names the table to those who do not see it. */
  label: string
  rows: readonly Row[]
  columns: readonly TableColumn<Row>[]
  rowId: (row: Row) => string
  sort: TableSort
  onSort: (sort: TableSort) => void
  /** Ids of the columns left out. */
  hidden?: readonly string[]
  /** Keeps the rows whose text holds it. */
  find?: string
  textOf: (row: Row) => string
  /** What stands there when the filter leaves nothing. */
  nothing: string
  /** Parts the rows: sorting stays within a group. Keep it stable. */
  groups?: TableGroups<Row>
  /** Few columns of several lines, for a phone: so high is each row, in px, and the table as wide as its place. */
  cardHeight?: number
}

interface TableGroups<Row> {
  of: (row: Row) => string
  /** In the order they are read; an empty one is left out. */
  all: readonly { id: string; label: ReactNode }[]
}

/** A sortable table for many rows: what is out of sight is not drawn. State is the caller's. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const {
    label,
    rows,
    columns,
    rowId,
    sort,
    onSort,
    hidden = NONE,
    find = '',
    textOf,
    nothing,
    groups,
    cardHeight,
  } = props
  // Held as state: the body, drawn first, has to be told once it is there.
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const data = useMemo(() => [...rows], [rows])
  const definitions = useMemo(() => columns.map(toDefinition<Row>), [columns])
  const sorting = useMemo(() => [{ id: sort.id, desc: sort.isDescending }], [sort.id, sort.isDescending])
  const table = useTable({
    features,
    data,
    columns: definitions,
    getRowId: rowId,
    state: {
      sorting,
      globalFilter: find,
      columnVisibility: useMemo(() => Object.fromEntries(hidden.map((id) => [id, false])), [hidden]),
    },
    enableSortingRemoval: false,
    enableMultiSort: false,
    onSortingChange: (updater: Updater<{ id: string; desc: boolean }[]>) => {
      const next = (typeof updater === 'function' ? updater(sorting) : updater)[0]
      if (next) onSort({ id: next.id, isDescending: next.desc })
    },
    getColumnCanGlobalFilter: () => true,
    globalFilterFn: (row: { original: Row }, _id: string, text: string) =>
      foldText(textOf(row.original)).includes(foldText(text)),
  })
  const shown = useMemo(() => columns.filter(({ id }) => !hidden.includes(id)), [columns, hidden])
  const found = table.getRowModel().rows
  const items = useMemo(() => toItems(found, groups), [found, groups])
  return (
    // Scrolls by keyboard too, hence the tab stop.
    <section
      ref={setScroller}
      className={found.length > LONG ? `${styles.scroller} ${styles.long}` : styles.scroller}
      aria-label={label}
      tabIndex={0}
    >
      <table
        className={cardHeight === undefined ? styles.table : `${styles.table} ${styles.cards}`}
        aria-rowcount={items.length + 1}
        aria-label={label}
      >
        <DataTableHead columns={shown} sort={sort} onToggle={(id) => table.getColumn(id)?.toggleSorting()} />
        <DataTableBody items={items} columns={shown} scroller={scroller} nothing={nothing} rowHeight={cardHeight} />
      </table>
    </section>
  )
}

function toItems<Row>(
  rows: readonly { id: string; original: Row }[],
  groups: TableGroups<Row> | undefined,
): TableItem<Row>[] {
  if (groups === undefined) return rows.map(({ id, original }) => ({ id, row: original }))
  const byGroup = Map.groupBy(rows, ({ original }) => groups.of(original))
  return groups.all.flatMap(({ id, label }) => {
    const own = byGroup.get(id)
    if (own === undefined) return []
    return [{ id: `group ${id}`, label, count: own.length }, ...toItems(own, undefined)]
  })
}

const NONE: readonly string[] = []
/** Longer tables scroll by themselves, so that only what is in sight is drawn. */
const LONG = 60

function toDefinition<Row extends RowData>(column: TableColumn<Row>): ColumnDef<typeof features, Row> {
  const { id, sortBy, isDescendingFirst = false } = column
  return {
    id,
    // The table knows undefined as “nothing”, and keeps it last.
    accessorFn: (row: Row) => sortBy?.(row) ?? undefined,
    enableSorting: sortBy !== undefined,
    sortDescFirst: isDescendingFirst,
    sortUndefined: 'last',
    sortFn: (one, other, columnId) => compareValues(one.getValue(columnId), other.getValue(columnId)),
  }
}
