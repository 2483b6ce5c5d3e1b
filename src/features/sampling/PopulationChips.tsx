import type { z } from 'zod'
import type { getSamplingOptions } from '#contract/samplingPlans.ts'
import type { PlanSpec } from '#domain/sampling/planSpec.ts'
import { ChannelFilter } from '#ui/ChannelFilter.tsx'
import { AnyOf } from '#ui/ChoiceList.tsx'
import { FilterBar } from '#ui/FilterBar.tsx'
import { FilterMenu } from '#ui/FilterMenu.tsx'

interface PopulationChipsProps {
  spec: PlanSpec
  options: z.infer<typeof getSamplingOptions.response> | undefined
  onChange: (spec: PlanSpec) => void
}

type Population = PlanSpec['population']

/** Whose and which interactions, and who reviews them. */
export function PopulationChips({ spec, options, onChange }: PopulationChipsProps) {
  const { population } = spec
  const change = (part: Partial<Population>) => onChange({ ...spec, population: { ...population, ...part } })
  const agents = (options?.agents ?? []).filter(
    ({ teamId }) => population.teamIds.length === 0 || (teamId !== null && population.teamIds.includes(teamId)),
  )
  const queues = (options?.queues ?? []).map((queue) => ({ id: queue, name: queue }))
  return (
    <FilterBar>
      <Several
        label="Teams"
        named={options?.teams ?? []}
        chosen={population.teamIds}
        onChoose={(teamIds) => change({ teamIds, agentIds: [] })}
      />
      <Several
        label="Agents"
        named={agents}
        chosen={population.agentIds}
        onChoose={(agentIds) => change({ agentIds })}
      />
      <ChannelFilter chosen={population.channels} onChoose={(channels) => change({ channels: channels ?? [] })} />
      <Several
        label="Queues"
        named={queues}
        chosen={population.queues}
        onChoose={(chosen) => change({ queues: chosen })}
      />
      <Several
        label="Reviewers"
        named={options?.reviewers ?? []}
        chosen={spec.reviewerIds}
        onChoose={(reviewerIds) => onChange({ ...spec, reviewerIds })}
      />
    </FilterBar>
  )
}

interface SeveralProps {
  label: string
  named: readonly { id: string; name: string }[]
  chosen: readonly string[]
  onChoose: (ids: string[]) => void
}

function Several({ label, named, chosen, onChoose }: SeveralProps) {
  const first = named.find(({ id }) => id === chosen[0])?.name ?? ''
  const value = chosen.length === 0 ? 'All' : chosen.length === 1 ? first : `${first} and ${chosen.length - 1} more`
  return (
    <FilterMenu label={label} value={value} isActive={chosen.length > 0} onClear={() => onChoose([])}>
      <AnyOf
        legend={label}
        choices={named.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={chosen}
        onChoose={onChoose}
      />
    </FilterMenu>
  )
}
