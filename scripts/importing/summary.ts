import type { ImportBatch } from '#contract/imports.ts'
import type { ImportResult } from './runImport.ts'

/** One line of what came of an import, and one for each source that has to say where its agents speak. */
export function summaryOf({ batch, refused }: ImportResult): string[] {
  if (!batch) return ['Nothing was imported.']
  const counts = [
    `${batch.added} added`,
    `${batch.updated} updated`,
    `${batch.unchanged} unchanged`,
    `${batch.errors + refused} left out`,
    `${batch.recordings} ${batch.recordings === 1 ? 'recording' : 'recordings'}`,
  ]
  const asked = batch.sidesToAnswer.map(
    (source) => `Which channel of the recordings from “${source}” is the agent? Answer in Accord, under Import.`,
  )
  return [`${batch.status === 'failed' ? 'The import stopped early. ' : ''}${counts.join(', ')}.`, ...asked]
}

/** 0: all is in. 2: something was left out. 1: nothing could be done, or it broke off. */
export function exitCodeOf({ batch, refused }: ImportResult): 0 | 1 | 2 {
  if (!batch || batch.status === 'failed' || isNothingIn(batch)) return 1
  return batch.errors > 0 || refused > 0 ? 2 : 0
}

function isNothingIn({ added, updated, unchanged }: ImportBatch): boolean {
  return added + updated + unchanged === 0
}
