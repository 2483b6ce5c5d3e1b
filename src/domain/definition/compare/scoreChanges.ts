import type { Criterion, Definition } from '../definition.ts'
import { DIMENSIONS } from '../definition.ts'
import { shortName } from '../limits.ts'
import type { DefinitionDifference, FieldChange } from './difference.ts'

/** The fields that move a score; the others are words. */
const SCORING = new Set(['dimension', 'scale', 'weight', 'isCritical', 'channels', 'condition', 'allowsNotApplicable'])
const NAMES: Readonly<Record<string, string>> = {
  isCritical: 'critical mark',
  allowsNotApplicable: 'use of N/A',
}

/** Why scores of two definitions are not the same measure, as sentences; empty when only words changed. */
export function scoreChanges(before: Definition, after: Definition, difference: DefinitionDifference): string[] {
  const ofDimensions = DIMENSIONS.flatMap((dimension) => {
    const fields = fieldsOf(difference.dimensions[dimension], new Set(['weight', 'target']))
    const name = shortName(after.dimensions[dimension].label)
    return fields === '' ? [] : [`“${name}” has another ${fields}.`]
  })
  const labels = new Map([...before.criteria, ...after.criteria].map(({ id, label }) => [id, shortName(label)]))
  const ofCriteria = difference.criteria.flatMap(({ key, kind, item, changes }) => {
    const name = labels.get(key) ?? key
    if (kind === 'added') return item && countsIn(item) ? [`“${name}” is new.`] : []
    if (kind === 'removed') return item && countsIn(item) ? [`“${name}” is retired.`] : []
    const fields = fieldsOf(changes, SCORING)
    return fields === '' ? [] : [`“${name}” has another ${fields}.`]
  })
  return [...ofDimensions, ...ofCriteria]
}

function countsIn({ weight, isCritical }: Criterion): boolean {
  return weight > 0 || isCritical
}

function fieldsOf(changes: readonly FieldChange[], counted: ReadonlySet<string>): string {
  const fields = changes.map(({ field }) => field).filter((field) => counted.has(field))
  return fields.map((field) => NAMES[field] ?? field).join(' and another ')
}
