import { formatCount } from '#lib/format.ts'
import { FindField } from '#ui/FindField.tsx'
import { TableTools } from '#ui/TableTools.tsx'
import { Choice } from '#ui/Choice.tsx'
import styles from './Compare.module.css'
import type { CompareSearch } from './compareSearch.ts'

interface RowToolsProps {
  count: number
  /** There is a model by which agents can be told apart. */
  canGroup: boolean
  search: CompareSearch
  onSearch: (partial: Partial<CompareSearch>) => void
}

const GROUPED = [
  { value: 'target', label: 'Against target' },
  { value: 'tiers', label: 'Against each other' },
] as const

/** What stands above the rows: finding one, and what they are grouped by. */
export function RowTools({ count, canGroup, search: { by, find, groups, ranks }, onSearch }: RowToolsProps) {
  return (
    <TableTools words={`${formatCount(count)} ${by}${count === 1 ? '' : 's'}`}>
      <FindField
        label={by === 'agent' ? 'Find an agent or team' : 'Find a team'}
        value={find}
        onFind={(text) => onSearch({ find: text })}
      />
      {canGroup && (
        <>
          <Choice label="Groups" value={groups} choices={GROUPED} onChoose={(next) => onSearch({ groups: next })} />
          <label className={styles.check}>
            <input type="checkbox" checked={ranks} onChange={() => onSearch({ ranks: !ranks })} />
            Expected ranks
          </label>
        </>
      )}
    </TableTools>
  )
}
