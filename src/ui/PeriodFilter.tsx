import { formatWeek } from '#lib/format.ts'
import { hasOwnSpan, PERIOD_WEEKS, type PeriodSearch, weekStartOf } from '#lib/period.ts'
import { OneOf } from './ChoiceList.tsx'
import { FilterMenu } from './FilterMenu.tsx'
import styles from './FilterMenu.module.css'

interface PeriodFilterProps {
  search: PeriodSearch
  /** Any start day of a week: days chosen by hand move to the start of theirs. */
  anyWeek: string | null
  onSearch: (partial: Partial<PeriodSearch>) => void
}

const CHOICES = [
  ...PERIOD_WEEKS.map((weeks) => ({ value: weeks, label: `Last ${weeks} weeks` })),
  { value: 'all' as const, label: 'All weeks' },
]

export function PeriodFilter({ search, anyWeek, onSearch }: PeriodFilterProps) {
  const isOwn = hasOwnSpan(search)
  const toWeek = (day: string) => (day === '' ? undefined : anyWeek === null ? day : weekStartOf(day, anyWeek))
  return (
    <FilterMenu
      label="Period"
      value={periodWords(search)}
      isActive={isOwn || search.weeks !== 26}
      onClear={() => onSearch({ weeks: 26, from: undefined, to: undefined })}
    >
      <OneOf
        legend="Period"
        choices={CHOICES}
        chosen={isOwn ? null : search.weeks}
        onChoose={(weeks) => onSearch({ weeks, from: undefined, to: undefined })}
      />
      <div className={styles.span}>
        <label>
          From the week of
          <input
            type="date"
            value={search.from ?? ''}
            max={search.to}
            onChange={(event) => onSearch({ from: toWeek(event.target.value) })}
          />
        </label>
        <label>
          To the week of
          <input
            type="date"
            value={search.to ?? ''}
            min={search.from}
            onChange={(event) => onSearch({ to: toWeek(event.target.value) })}
          />
        </label>
      </div>
    </FilterMenu>
  )
}

export function periodWords({ weeks, from, to }: PeriodSearch): string {
  if (from !== undefined && to !== undefined) return `${formatWeek(from)} to ${formatWeek(to)}`
  if (from !== undefined) return `from ${formatWeek(from)}`
  if (to !== undefined) return `to ${formatWeek(to)}`
  return weeks === 'all' ? 'All weeks' : `${weeks} weeks`
}
