import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import styles from './DataTable.module.css'
import type { TableColumn, TableSort } from './tableColumn.ts'

interface DataTableHeadProps<Row> {
  columns: readonly TableColumn<Row>[]
  sort: TableSort
  onToggle: (columnId: string) => void
}

export function DataTableHead<Row>({ columns, sort, onToggle }: DataTableHeadProps<Row>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => {
          const isSorted = column.id === sort.id
          return (
            <th
              key={column.id}
              scope="col"
              className={column.isNumber ? styles.numeric : undefined}
              style={{ width: column.width }}
              aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
            >
              {column.sortBy === undefined ? (
                (column.header ?? column.label)
              ) : (
                <button type="button" className={styles.sort} onClick={() => onToggle(column.id)}>
                  {column.header ?? column.label}
                  {isSorted && (sort.isDescending ? <IconArrowDown size={13} /> : <IconArrowUp size={13} />)}
                </button>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
