import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { Choice } from '#ui/Choice.tsx'
import styles from './Compare.module.css'
import type { CompareSearch } from './compareSearch.ts'

interface ViewBarProps {
  search: CompareSearch
  labels: Record<Dimension, string>
  onSearch: (partial: Partial<CompareSearch>) => void
}

const VIEWS = [
  { value: 'rows', label: 'Beside each other' },
  { value: 'weeks', label: 'Week by week' },
  { value: 'sides', label: 'Two in detail' },
] as const
const BY = [
  { value: 'agent', label: 'Agents' },
  { value: 'team', label: 'Teams' },
] as const

/** How it is looked at, whose rows, and which dimension. */
export function ViewBar({ search: { view, by, dimension }, labels, onSearch }: ViewBarProps) {
  const dimensions = [
    { value: 'all' as const, label: 'All three' },
    ...DIMENSIONS.map((value) => ({ value, label: labels[value] })),
  ]
  return (
    <div className={styles.choices}>
      <Choice
        label="View"
        value={view}
        choices={VIEWS}
        onChoose={(next) => onSearch({ view: next, open: undefined })}
      />
      {view === 'rows' && (
        <Choice label="Rows" value={by} choices={BY} onChoose={(next) => onSearch({ by: next, open: undefined })} />
      )}
      {view !== 'sides' && (
        <Choice
          label="Dimension"
          value={dimension}
          choices={dimensions}
          onChoose={(next) => onSearch({ dimension: next })}
        />
      )}
    </div>
  )
}
