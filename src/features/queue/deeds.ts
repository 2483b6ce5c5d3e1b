import type { QueueItem } from '#contract/queue.ts'

export type ItemDeed = 'take' | 'giveBack' | 'replace' | 'reassign'

/** What a person may do with an item of the queue. */
export function deedsOf(
  { draftId, canTake, canReplace, canReassign, assignment }: QueueItem,
  personId: string | undefined,
): ItemDeed[] {
  const isTheirs = assignment?.holder?.id === personId || assignment?.reviewer?.id === personId
  return [
    ...(draftId !== null || canTake ? (['take'] as const) : []),
    ...(assignment && personId && canTake && isTheirs ? (['giveBack'] as const) : []),
    ...(assignment && canReplace ? (['replace'] as const) : []),
    ...(assignment && canReassign ? (['reassign'] as const) : []),
  ]
}
