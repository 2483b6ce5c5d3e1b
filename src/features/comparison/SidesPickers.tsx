import { weekStartOf } from '#lib/period.ts'
import type { CompareSearch } from './compareSearch.ts'
import { SidePicker } from './SidePicker.tsx'
import styles from './Sides.module.css'

interface SidesPickersProps {
  search: CompareSearch
  /** The first side's weeks, in words. */
  weeks: string
  lastWeek: string | null
  teams: readonly { id: string; name: string }[]
  agents: readonly { id: string; name: string }[]
  onSearch: (partial: Partial<CompareSearch>) => void
}

/** Who and when, on both sides; the first side has the weeks of the page. */
export function SidesPickers({ search, weeks, lastWeek, teams, agents, onSearch }: SidesPickersProps) {
  const { one, other, weeksOf, otherFrom, otherTo } = search
  const toWeek = (day: string) => (day === '' ? undefined : lastWeek === null ? day : weekStartOf(day, lastWeek))
  return (
    <div className={styles.pickers}>
      <SidePicker
        label="Compare"
        value={one}
        teams={teams}
        agents={agents}
        onChoose={(next) => onSearch({ one: next })}
      >
        <p className={styles.quiet}>{weeks}</p>
      </SidePicker>
      <SidePicker
        label="With"
        value={other}
        teams={teams}
        agents={agents}
        onChoose={(next) => onSearch({ other: next })}
      >
        <label>
          Weeks
          <select
            value={weeksOf}
            onChange={({ target }) =>
              onSearch({ weeksOf: WEEKS_OF.find(({ value }) => value === target.value)?.value ?? 'same' })
            }
          >
            {WEEKS_OF.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {weeksOf === 'own' && (
          <>
            <label>
              From the week of
              <input
                type="date"
                value={otherFrom ?? ''}
                max={otherTo}
                onChange={({ target }) => onSearch({ otherFrom: toWeek(target.value) })}
              />
            </label>
            <label>
              To the week of
              <input
                type="date"
                value={otherTo ?? ''}
                min={otherFrom}
                onChange={({ target }) => onSearch({ otherTo: toWeek(target.value) })}
              />
            </label>
          </>
        )}
      </SidePicker>
    </div>
  )
}

const WEEKS_OF = [
  { value: 'before', label: 'As many weeks right before' },
  { value: 'same', label: 'The same weeks' },
  { value: 'own', label: 'Other weeks' },
] as const
