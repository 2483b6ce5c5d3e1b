import type { Definition } from '../definition.ts'

/**
 * Ids of a draft's criteria that an earlier definition asked in the same way, so that a rating of then can be used: the
 * same id and scale. Another weight, dimension, channel or critical mark is what the preview is for; other words are taken
 * for a better way to say the same.
 */
export function knownCriteria(earlier: Definition, draft: Definition): ReadonlySet<string> {
  const scales = new Map(earlier.criteria.map(({ id, scale }) => [id, scale]))
  return new Set(draft.criteria.filter(({ id, scale }) => scales.get(id) === scale).map(({ id }) => id))
}
