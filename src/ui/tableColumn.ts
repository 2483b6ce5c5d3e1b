import type { ReactNode } from 'react'

/** One column of a DataTable. Keep the list stable: at module scope or in a memo. */
export interface TableColumn<Row> {
  id: string
  /** Plain words: the head, the column choice, the file. */
  label: string
  /** Drawn in the head instead of the label. */
  header?: ReactNode
  cell: (row: Row) => ReactNode
  /** What sorting compares; nothing goes last in both directions. Left out = not sortable. */
  sortBy?: (row: Row) => string | number | null
  /** The first press sorts from high to low. */
  isDescendingFirst?: boolean
  isNumber?: boolean
  width?: string
  /** Always shown. */
  isFixed?: boolean
}

export interface TableSort {
  id: string
  isDescending: boolean
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

export function compareValues(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return collator.compare(String(one), String(other))
}

/** Text as searched: small letters, without accents. */
export const foldText = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
