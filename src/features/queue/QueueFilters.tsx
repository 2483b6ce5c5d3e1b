import type { QueueItem } from '#contract/queue.ts'
import { LENGTHS, WHY_PICKED } from '#contract/queue.ts'
import { ChannelFilter } from '#ui/ChannelFilter.tsx'
import { AnyOf, OneOf } from '#ui/ChoiceList.tsx'
import { FilterBar } from '#ui/FilterBar.tsx'
import { FilterMenu } from '#ui/FilterMenu.tsx'
import { FindField } from '#ui/FindField.tsx'
import { NamedFilter } from '#ui/NamedFilter.tsx'
import type { QueueSearch } from './queueSearch.ts'
import { LENGTH_LABEL, WHY_LABEL } from './queueWords.ts'
import { QueueViews } from './QueueViews.tsx'

type Named = NonNullable<QueueItem['team']>

interface QueueFiltersProps {
  search: QueueSearch
  onSearch: (partial: Partial<QueueSearch>) => void
  views: Parameters<typeof QueueViews>[0]['views']
  teams: readonly Named[]
  plans: readonly Named[]
  /** Skills that some reviewer has, or that stand in the address. */
  skills: readonly string[]
}

const EVERY = ''
const WHY_CHOICES = WHY_PICKED.map((value) => ({ value, label: WHY_LABEL[value] }))
const DUE_CHOICES = [
  { value: EVERY, label: 'Any day' },
  { value: 'overdue', label: 'Overdue' },
]

/** All of them stand in the address. */
export function QueueFilters({ search, onSearch, views, teams, plans, skills }: QueueFiltersProps) {
  const { view = 'all', channel = [], teamId, planId, why = [], overdue, length, skill } = search
  const lengths = LENGTHS.map((value) => ({ id: value, name: LENGTH_LABEL[value] }))
  return (
    <FilterBar>
      <QueueViews views={views} chosen={view} onChoose={(chosen) => onSearch({ view: chosen })} />
      <ChannelFilter chosen={channel} onChoose={(channels) => onSearch({ channel: channels })} />
      <NamedFilter label="Team" choices={teams} chosen={teamId} onChoose={(chosen) => onSearch({ teamId: chosen })} />
      <FilterMenu
        label="Chosen"
        value={why.length === 0 ? 'Any way' : why.map((one) => WHY_LABEL[one]).join(', ')}
        isActive={why.length > 0}
        onClear={() => onSearch({ why: undefined })}
      >
        <AnyOf
          legend="Chosen"
          choices={WHY_CHOICES}
          chosen={why}
          onChoose={(values) => onSearch({ why: values.length === 0 ? undefined : values })}
        />
      </FilterMenu>
      <FilterMenu
        label="Due"
        value={overdue ? 'Overdue' : 'Any day'}
        isActive={overdue === true}
        onClear={() => onSearch({ overdue: undefined })}
      >
        <OneOf
          legend="Due"
          choices={DUE_CHOICES}
          chosen={overdue ? 'overdue' : EVERY}
          onChoose={(chosen) => onSearch({ overdue: chosen === EVERY ? undefined : true })}
        />
      </FilterMenu>
      <NamedFilter
        label="Length"
        choices={lengths}
        chosen={length}
        onChoose={(chosen) => onSearch({ length: LENGTHS.find((one) => one === chosen) })}
      />
      {plans.length > 0 && (
        <NamedFilter label="Plan" choices={plans} chosen={planId} onChoose={(chosen) => onSearch({ planId: chosen })} />
      )}
      {(skills.length > 0 || skill !== undefined) && (
        <NamedFilter
          label="Skill"
          choices={[...new Set([...skills, ...(skill === undefined ? [] : [skill])])].map((name) => ({
            id: name,
            name,
          }))}
          chosen={skill}
          onChoose={(chosen) => onSearch({ skill: chosen })}
        />
      )}
      <FindField
        label="Find in the queue"
        value={search.search ?? ''}
        onFind={(text) => onSearch({ search: text === '' ? undefined : text })}
      />
    </FilterBar>
  )
}
