import type { InteractionSummary } from '#contract/interactions.ts'
import { formatCount, formatDuration } from '#lib/format.ts'
import { CHANNEL_LABEL } from './channelLabel.ts'

/** How long a call took; how many messages something written has. */
export function lengthWords({ channel, durationMs, turns }: InteractionSummary): string {
  if (channel === 'call' || channel === 'in_person') return formatDuration(durationMs)
  return turns === 1 ? '1 message' : `${formatCount(turns)} messages`
}

/** What it was about, as far as anybody wrote that down. */
export function subjectWords({ subject, queue, channel, externalId }: InteractionSummary): string {
  return subject ?? queue ?? `${CHANNEL_LABEL[channel]} ${externalId}`
}
