import type { ImportBatch } from '#contract/imports.ts'
import { formatCount } from '#lib/format.ts'

const STATUS: Record<ImportBatch['status'], string> = {
  receiving: 'Files are being sent',
  queued: 'Waiting to be read',
  running: 'Being read',
  done: 'Done',
  failed: 'Stopped',
}

export function statusWords({ status }: ImportBatch): string {
  return STATUS[status]
}

/** What an import came to, verdict first. */
export function resultWords(batch: ImportBatch): string {
  const { added, updated, unchanged, failed, recordings } = batch
  const parts = [
    `${plural(added, 'interaction')} added`,
    updated > 0 && `${formatCount(updated)} updated`,
    unchanged > 0 && `${formatCount(unchanged)} already there`,
    recordings > 0 && `${plural(recordings, 'recording')}`,
    failed > 0 && `${plural(failed, 'row')} left out`,
  ]
  const verdict = batch.status === 'failed' ? 'Stopped before the end: ' : ''
  return `${verdict}${parts.filter((part) => part !== false).join(', ')}.`
}

function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`
}
