import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ChannelFilter } from '#ui/ChannelFilter.tsx'
import { FilterBar } from '#ui/FilterBar.tsx'
import { NamedFilter } from '#ui/NamedFilter.tsx'
import { PeriodFilter } from '#ui/PeriodFilter.tsx'
import { choicesQuery, versionsQuery } from './api.ts'
import type { CompareSearch } from './compareSearch.ts'
import { toDefinitionChoices } from './toDefinitionChoices.ts'

interface CompareFiltersProps {
  search: CompareSearch
  lastWeek: string | null
  onSearch: (partial: Partial<CompareSearch>) => void
  /** Saved views. */
  views: ReactNode
}

const SELECTIONS = [
  { id: 'targeted', name: 'Targeted, listed only' },
  { id: 'calibration', name: 'Second scorings, listed only' },
] as const

const NONE: never[] = []

export function CompareFilters({ search, lastWeek, onSearch, views }: CompareFiltersProps) {
  const choices = useQuery(choicesQuery).data
  const versions = useQuery(versionsQuery).data ?? NONE
  const definitions = toDefinitionChoices(versions)
  const queues = (choices?.queues ?? NONE).map((queue) => ({ id: queue, name: queue }))
  return (
    <FilterBar>
      <PeriodFilter search={search} anyWeek={lastWeek} onSearch={onSearch} />
      <NamedFilter
        label="Team"
        choices={choices?.teams ?? NONE}
        chosen={search.teamId}
        onChoose={(teamId) => onSearch({ teamId })}
      />
      <ChannelFilter chosen={search.channel ?? []} onChoose={(channel) => onSearch({ channel })} />
      {(queues.length > 0 || search.queue !== undefined) && (
        <NamedFilter label="Queue" choices={queues} chosen={search.queue} onChoose={(queue) => onSearch({ queue })} />
      )}
      <NamedFilter
        label="Reviewer"
        choices={choices?.reviewers ?? NONE}
        chosen={search.reviewerId}
        onChoose={(reviewerId) => onSearch({ reviewerId })}
      />
      {(definitions.length > 0 || search.definition !== undefined) && (
        <NamedFilter
          label="Definition"
          all="As it stands"
          choices={definitions}
          chosen={search.definition}
          onChoose={(definition) => onSearch({ definition })}
        />
      )}
      <NamedFilter
        label="Selection"
        all="At random"
        choices={SELECTIONS}
        chosen={search.selection}
        onChoose={(chosen) => onSearch({ selection: SELECTIONS.find(({ id }) => id === chosen)?.id })}
      />
      {views}
    </FilterBar>
  )
}
