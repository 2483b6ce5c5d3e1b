import type { QueueItem } from '#contract/queue.ts'
import { formatCount, formatDuration } from '#lib/format.ts'
import { CHANNEL_LABEL } from '#ui/channelLabel.ts'

/** How long a call took; how many messages something written has. */
export function lengthWords({ channel, durationMs, turns }: QueueItem): string {
  if (channel === 'call' || channel === 'in_person') return formatDuration(durationMs)
  return turns === 1 ? '1 message' : `${formatCount(turns)} messages`
}

/** What it was about, as far as anybody wrote that down. */
export function subjectWords({ subject, queue, channel, externalId }: QueueItem): string {
  return subject ?? queue ?? `${CHANNEL_LABEL[channel]} ${externalId}`
}

/** `38 waiting, 3 of them begun by you.` */
export function countWords(total: number, drafts: number): string {
  const waiting = `${formatCount(total)} waiting`
  return drafts === 0 ? `${waiting}, newest first.` : `${waiting}, ${formatCount(drafts)} of them begun by you.`
}

/** Teams seen so far, by name; each once. */
export function teamsOf(items: readonly QueueItem[]): { id: string; name: string }[] {
  const byId = new Map(items.flatMap(({ team }) => (team ? [[team.id, team] as const] : [])))
  return [...byId.values()].toSorted((one, other) => one.name.localeCompare(other.name))
}
