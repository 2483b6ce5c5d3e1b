import type { InteractionRow, REVIEW_STATES } from '#contract/interactions.ts'
import { ChannelFilter } from '#ui/ChannelFilter.tsx'
import { DayFilter } from '#ui/DayFilter.tsx'
import { FilterBar } from '#ui/FilterBar.tsx'
import { FindField } from '#ui/FindField.tsx'
import { NamedFilter } from '#ui/NamedFilter.tsx'
import { type InteractionSearch } from './interactionSearch.ts'
import { STATE_LABEL } from './reviewWords.ts'
import { SIGNAL_CHOICES, signalChoice } from './signalChoices.ts'

interface InteractionFiltersProps {
  search: InteractionSearch
  onSearch: (partial: InteractionSearch) => void
  teams: readonly NonNullable<InteractionRow['team']>[]
}

const STATES: readonly (typeof REVIEW_STATES)[number][] = ['none', 'queued', 'reviewed']
const STATE_CHOICES = STATES.map((id) => ({ id, name: STATE_LABEL[id] }))
const CSAT_CHOICES = [{ id: 'low', name: '2 of 5 or lower' }]

/** All of them stand in the address. */
export function InteractionFilters({ search, onSearch, teams }: InteractionFiltersProps) {
  const { channel = [], teamId, state, lowCsat } = search
  const handleSignal = (chosen: string | undefined) => {
    const choice = SIGNAL_CHOICES.find(({ id }) => id === chosen)
    onSearch({ signal: choice?.signal, atLeast: choice?.atLeast })
  }
  return (
    <FilterBar>
      <NamedFilter
        label="Review"
        choices={STATE_CHOICES}
        chosen={state}
        onChoose={(chosen) => onSearch({ state: STATES.find((one) => one === chosen) })}
      />
      <ChannelFilter chosen={channel} onChoose={(channels) => onSearch({ channel: channels })} />
      <NamedFilter label="Team" choices={teams} chosen={teamId} onChoose={(chosen) => onSearch({ teamId: chosen })} />
      <DayFilter
        label="When"
        fromDay={search.fromDay}
        toDay={search.toDay}
        onChoose={(days) => onSearch({ fromDay: days.fromDay, toDay: days.toDay })}
      />
      <NamedFilter
        label="CSAT"
        choices={CSAT_CHOICES}
        chosen={lowCsat ? 'low' : undefined}
        onChoose={(chosen) => onSearch({ lowCsat: chosen === undefined ? undefined : true })}
      />
      <NamedFilter label="Signal" choices={SIGNAL_CHOICES} chosen={signalChoice(search)} onChoose={handleSignal} />
      <FindField
        label="Find an agent, number or subject"
        value={search.search ?? ''}
        onFind={(text) => onSearch({ search: text === '' ? undefined : text })}
      />
    </FilterBar>
  )
}
