import type { Grain } from '#contract/agents.ts'
import { OneOf } from '#ui/ChoiceList.tsx'
import { FilterMenu } from '#ui/FilterMenu.tsx'

const CHOICES = [
  { value: 'week' as const, label: 'By week' },
  { value: 'month' as const, label: 'By month' },
]

/** How time is cut; a month is made of the weeks that begin in it. */
export function GrainFilter({ by, onChoose }: { by: Grain; onChoose: (by: Grain) => void }) {
  return (
    <FilterMenu label="Time" value={`By ${by}`} isActive={by !== 'week'} onClear={() => onChoose('week')}>
      <OneOf legend="Time" choices={CHOICES} chosen={by} onChoose={onChoose} />
    </FilterMenu>
  )
}
