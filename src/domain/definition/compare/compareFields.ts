import type { FieldChange } from './difference.ts'
import { markWords } from './markWords.ts'

/** The fields of two things that are not the same: words marked in texts, both values of anything else. */
export function compareFields<Thing extends object>(
  before: Thing,
  after: Thing,
  fields: readonly (keyof Thing & string)[],
): FieldChange[] {
  return fields.flatMap((field): FieldChange[] => {
    const [old, fresh] = [before[field], after[field]]
    if (isSameValue(old, fresh)) return []
    return typeof old === 'string' && typeof fresh === 'string'
      ? [{ field, kind: 'words', words: markWords(old, fresh) }]
      : [{ field, kind: 'value', before: old, after: fresh }]
  })
}

function isSameValue(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
