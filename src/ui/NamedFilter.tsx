import { OneOf } from './ChoiceList.tsx'
import { FilterMenu } from './FilterMenu.tsx'

const EVERY = ''

interface NamedFilterProps {
  label: string
  choices: readonly { id: string; name: string }[]
  chosen: string | undefined
  onChoose: (id: string | undefined) => void
  /** What it is called when none is chosen. */
  all?: string
}

/** One of some things with a name, or all of them. */
export function NamedFilter({ label, choices, chosen, onChoose, all = 'All' }: NamedFilterProps) {
  const name = choices.find(({ id }) => id === chosen)?.name
  return (
    <FilterMenu
      label={label}
      value={chosen === undefined ? all : (name ?? 'Unknown')}
      isActive={chosen !== undefined}
      onClear={() => onChoose(undefined)}
    >
      <OneOf
        legend={label}
        choices={[{ value: EVERY, label: all }, ...choices.map(({ id, name: words }) => ({ value: id, label: words }))]}
        chosen={chosen ?? EVERY}
        onChoose={(id) => onChoose(id === EVERY ? undefined : id)}
      />
    </FilterMenu>
  )
}
