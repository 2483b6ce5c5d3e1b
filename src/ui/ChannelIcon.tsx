import {
  IconBrowser,
  IconBuildingStore,
  IconHash,
  IconMail,
  IconMessage2,
  IconPhone,
  IconTicket,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Channel } from '#domain/definition/definition.ts'
import { CHANNEL_LABEL } from './channelLabel.ts'

const ICON: Record<Channel, TablerIcon> = {
  call: IconPhone,
  chat: IconMessage2,
  email: IconMail,
  ticket: IconTicket,
  social: IconHash,
  in_person: IconBuildingStore,
  self_service: IconBrowser,
}

export function ChannelIcon({ channel, size = 15 }: { channel: Channel; size?: number }) {
  const Icon = ICON[channel]
  return <Icon size={size} stroke={1.6} color="var(--ink-3)" role="img" aria-label={CHANNEL_LABEL[channel]} />
}
