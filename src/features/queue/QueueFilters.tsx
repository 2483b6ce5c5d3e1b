import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Channel, CHANNELS } from '#domain/definition/definition.ts'
import { CHANNEL_LABEL } from '#ui/channelLabel.ts'
import { OneOf } from '#ui/ChoiceList.tsx'
import { FilterBar } from '#ui/FilterBar.tsx'
import { FilterMenu } from '#ui/FilterMenu.tsx'
import { FindField } from '#ui/FindField.tsx'
import { queueQuery } from './api.ts'
import styles from './QueuePage.module.css'
import type { QueueSearch } from './queueSearch.ts'
import { teamsOf } from './queueWords.ts'

interface QueueFiltersProps {
  search: QueueSearch
  onSearch: (partial: Partial<QueueSearch>) => void
}

const EVERY = ''
const CHANNEL_CHOICES: { value: Channel | typeof EVERY; label: string }[] = [
  { value: EVERY, label: 'All channels' },
  ...CHANNELS.map((value) => ({ value, label: CHANNEL_LABEL[value] })),
]

/** All of them stand in the address. */
export function QueueFilters({ search, onSearch }: QueueFiltersProps) {
  const { channel, teamId } = search
  // Without the team filter, so that the other teams stay on offer.
  const { data } = useInfiniteQuery(queueQuery({ channel: undefined, teamId: undefined, search: undefined }))
  const teams = useMemo(() => teamsOf(data?.pages.flatMap((page) => page.items) ?? []), [data])
  const teamChoices = [
    { value: EVERY, label: 'All teams' },
    ...teams.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const teamName = teamChoices.find(({ value }) => value === teamId)?.label ?? 'One team'
  return (
    <div className={styles.filters}>
      <FilterBar>
        <FilterMenu
          label="Channel"
          value={channel === undefined ? 'All' : CHANNEL_LABEL[channel]}
          isActive={channel !== undefined}
          onClear={() => onSearch({ channel: undefined })}
        >
          <OneOf
            legend="Channel"
            choices={CHANNEL_CHOICES}
            chosen={channel ?? EVERY}
            onChoose={(chosen) => onSearch({ channel: chosen === EVERY ? undefined : chosen })}
          />
        </FilterMenu>
        <FilterMenu
          label="Team"
          value={teamId === undefined ? 'All' : teamName}
          isActive={teamId !== undefined}
          onClear={() => onSearch({ teamId: undefined })}
        >
          <OneOf
            legend="Team"
            choices={teamChoices}
            chosen={teamId ?? EVERY}
            onChoose={(chosen) => onSearch({ teamId: chosen === EVERY ? undefined : chosen })}
          />
        </FilterMenu>
        <FindField
          label="Find in the queue"
          value={search.search ?? ''}
          onFind={(text) => onSearch({ search: text === '' ? undefined : text })}
        />
      </FilterBar>
    </div>
  )
}
