import { useEffect, useEffectEvent } from 'react'
import type { QueueItem } from '#contract/queue.ts'
import type { Command } from '#lib/keyboard/command.ts'
import { registerCommands } from '#lib/keyboard/commandStore.ts'
import { deedsOf, type ItemDeed } from './deeds.ts'
import { rowKey } from './QueueRow.tsx'

interface Shown {
  items: readonly QueueItem[]
  currentKey: string | null
  personId: string | undefined
  onCurrent: (key: string) => void
  onDeed: (deed: ItemDeed, item: QueueItem) => void
  /** What comes next for the person; null when nothing does. */
  next: QueueItem | null
}

const DEEDS: { deed: ItemDeed; keys: string[]; label: string }[] = [
  { deed: 'take', keys: ['Enter'], label: 'Open the interaction' },
  { deed: 'giveBack', keys: ['b'], label: 'Give it back' },
  { deed: 'replace', keys: ['r'], label: 'Replace it, with a reason' },
  { deed: 'reassign', keys: ['g'], label: 'Give it to somebody' },
]

/** Every key of the queue. The table stays the same while what is shown changes. */
export function useQueueKeys(shown: Shown): void {
  const read = useEffectEvent(() => shown)
  useEffect(() => registerCommands(queueCommands(read)), [])
}

export function queueCommands(read: () => Shown): Command[] {
  const current = () => read().items.find((item) => rowKey(item) === read().currentKey)
  const can = (deed: ItemDeed) => {
    const item = current()
    return item !== undefined && deedsOf(item, read().personId).includes(deed)
  }
  const move = (id: string, key: string, label: string, step: 1 | -1): Command => ({
    id: `queue:${id}`,
    keys: [key],
    label,
    group: 'Queue',
    repeats: true,
    when: () => read().items.length > 0,
    run: () => {
      const { items, onCurrent } = read()
      const at = items.findIndex((item) => rowKey(item) === read().currentKey)
      const to = items[at === -1 ? 0 : Math.min(items.length - 1, Math.max(0, at + step))]
      if (to) onCurrent(rowKey(to))
    },
  })
  return [
    {
      id: 'queue:next',
      keys: ['n'],
      label: 'Review next',
      group: 'Queue',
      when: () => read().next !== null,
      run: () => {
        const { next, onDeed } = read()
        if (next) onDeed('take', next)
      },
    },
    move('up', 'ArrowUp', 'Interaction before', -1),
    move('down', 'ArrowDown', 'Next interaction', 1),
    ...DEEDS.map(({ deed, keys, label }) => ({
      id: `queue:${deed}`,
      keys,
      label,
      group: 'Queue',
      when: () => can(deed),
      run: () => {
        const item = current()
        if (item) read().onDeed(deed, item)
      },
    })),
  ]
}
