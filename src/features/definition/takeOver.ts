import type { Proposal } from '#contract/calibrationAgreements.ts'
import type { Definition } from '#domain/definition/definition.ts'
import type { ContentAction } from './contentHistory.ts'

/** Adds a proposed note to what stands at its rating; null when its criterion is no longer asked. */
export function takeOver(content: Definition, { criterionId: id, rating, kind, text }: Proposal): ContentAction | null {
  const criterion = content.criteria.find((one) => one.id === id)
  if (!criterion) return null
  const anchor = criterion.anchors.find((one) => one.rating === rating)
  const before = (kind === 'anchor' ? anchor?.text : anchor?.example)?.trim() ?? ''
  const after = before === '' ? text : `${before} ${text}`
  return { type: 'anchor', id, rating, patch: kind === 'anchor' ? { text: after } : { example: after } }
}
