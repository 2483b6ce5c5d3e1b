import { OneOf } from './ChoiceList.tsx'
import { FilterMenu } from './FilterMenu.tsx'

const EVERY = ''

interface NamedFilterProps {
  label: string
  choices: readonly { id: string; name: string }[]
  chosen: string | undefined
  onChoose: (id: string | undefined) => void
}

/** One of some things with a name, or all of them. */
export function NamedFilter({ label, choices, chosen, onChoose }: NamedFilterProps) {
  const name = choices.find(({ id }) => id === chosen)?.name
  return (
    <FilterMenu
      label={label}
      value={chosen === undefined ? 'All' : (name ?? 'Unknown')}
      isActive={chosen !== undefined}
      onClear={() => onChoose(undefined)}
    >
      <OneOf
        legend={label}
        choices={[
          { value: EVERY, label: 'All' },
          ...choices.map(({ id, name: words }) => ({ value: id, label: words })),
        ]}
        chosen={chosen ?? EVERY}
        onChoose={(id) => onChoose(id === EVERY ? undefined : id)}
      />
    </FilterMenu>
  )
}
