import { type Channel, CHANNELS } from '#domain/definition/definition.ts'
import { AnyOf } from './ChoiceList.tsx'
import { CHANNEL_LABEL } from './channelLabel.ts'
import { FilterMenu } from './FilterMenu.tsx'

interface ChannelFilterProps {
  chosen: readonly Channel[]
  onChoose: (channels: Channel[] | undefined) => void
}

const CHOICES = CHANNELS.map((channel) => ({ value: channel, label: CHANNEL_LABEL[channel] }))

export function ChannelFilter({ chosen, onChoose }: ChannelFilterProps) {
  const value = chosen.length === 0 ? 'All' : chosen.map((channel) => CHANNEL_LABEL[channel]).join(', ')
  return (
    <FilterMenu label="Channel" value={value} isActive={chosen.length > 0} onClear={() => onChoose(undefined)}>
      <AnyOf
        legend="Channels"
        choices={CHOICES}
        chosen={chosen}
        onChoose={(channels) => onChoose(channels.length === 0 ? undefined : channels)}
      />
    </FilterMenu>
  )
}
