import type { ReactNode } from 'react'
import styles from './Sides.module.css'

interface SidePickerProps {
  label: string
  value: string
  teams: readonly { id: string; name: string }[]
  agents: readonly { id: string; name: string }[]
  onChoose: (value: string) => void
  children?: ReactNode
}

/** Who stands on one side: everybody, a team or an agent. */
export function SidePicker({ label, value, teams, agents, onChoose, children }: SidePickerProps) {
  const isListed = [...teams.map(({ id }) => `team.${id}`), ...agents.map(({ id }) => `agent.${id}`), 'all'].includes(
    value,
  )
  return (
    <div className={styles.picker}>
      <label>
        {label}
        <select value={value} onChange={(event) => onChoose(event.target.value)}>
          <option value="all">All agents</option>
          {!isListed && <option value={value}>Not in this selection</option>}
          <optgroup label="Teams">
            {teams.map(({ id, name }) => (
              <option key={id} value={`team.${id}`}>
                {name}
              </option>
            ))}
          </optgroup>
          <optgroup label="Agents">
            {agents.map(({ id, name }) => (
              <option key={id} value={`agent.${id}`}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      {children}
    </div>
  )
}
