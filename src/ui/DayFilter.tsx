import { formatWeek } from '#lib/format.ts'
import { FilterMenu } from './FilterMenu.tsx'
import styles from './FilterMenu.module.css'

interface Days {
  fromDay?: string | undefined
  toDay?: string | undefined
}

interface DayFilterProps extends Days {
  label: string
  onChoose: (days: Days) => void
}

/** A span of days, either end open. */
export function DayFilter({ label, fromDay, toDay, onChoose }: DayFilterProps) {
  const isActive = fromDay !== undefined || toDay !== undefined
  const dayOf = (text: string) => (text === '' ? undefined : text)
  return (
    <FilterMenu
      label={label}
      value={spanWords({ fromDay, toDay })}
      isActive={isActive}
      onClear={() => onChoose({ fromDay: undefined, toDay: undefined })}
    >
      <div className={styles.span}>
        <label>
          From
          <input
            type="date"
            value={fromDay ?? ''}
            max={toDay}
            onChange={(event) => onChoose({ fromDay: dayOf(event.target.value), toDay })}
          />
        </label>
        <label>
          To
          <input
            type="date"
            value={toDay ?? ''}
            min={fromDay}
            onChange={(event) => onChoose({ fromDay, toDay: dayOf(event.target.value) })}
          />
        </label>
      </div>
    </FilterMenu>
  )
}

function spanWords({ fromDay, toDay }: Days): string {
  if (fromDay !== undefined && toDay !== undefined) return `${formatWeek(fromDay)} to ${formatWeek(toDay)}`
  if (fromDay !== undefined) return `from ${formatWeek(fromDay)}`
  return toDay === undefined ? 'Any day' : `to ${formatWeek(toDay)}`
}
