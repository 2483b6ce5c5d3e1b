import type { Overview } from '#contract/agents.ts'
import { OneOf } from '#ui/ChoiceList.tsx'
import { FilterMenu } from '#ui/FilterMenu.tsx'

interface TeamFilterProps {
  teams: Overview['teams']
  chosen: string | undefined
  onChoose: (teamId: string | undefined) => void
}

const EVERY = ''

export function TeamFilter({ teams, chosen, onChoose }: TeamFilterProps) {
  const name = teams.find(({ id }) => id === chosen)?.name
  const choices = [{ value: EVERY, label: 'All teams' }, ...teams.map(({ id, name: label }) => ({ value: id, label }))]
  return (
    <FilterMenu
      label="Team"
      value={chosen === undefined ? 'All' : (name ?? 'Unknown')}
      isActive={chosen !== undefined}
      onClear={() => onChoose(undefined)}
    >
      <OneOf
        legend="Team"
        choices={choices}
        chosen={chosen ?? EVERY}
        onChoose={(teamId) => onChoose(teamId === EVERY ? undefined : teamId)}
      />
    </FilterMenu>
  )
}
