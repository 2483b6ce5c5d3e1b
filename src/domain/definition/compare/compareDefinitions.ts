import type { Criterion, Definition, Dimension } from '../definition.ts'
import { compareFields } from './compareFields.ts'
import { compareLists, onlyIfChanged } from './compareLists.ts'
import type { DefinitionDifference, FieldChanges, ItemChange } from './difference.ts'

const CRITERION_FIELDS = [
  'id',
  'dimension',
  'section',
  'label',
  'question',
  'scale',
  'weight',
  'isCritical',
  'channels',
  'allowsNotApplicable',
  'condition',
  'requires',
] as const satisfies (keyof Criterion)[]

/**
 * Everything that is not the same in two definitions, criterion by criterion, words marked. It is exact: carried out on
 * the first it gives the second, and `isSame` says that they are equal.
 */
export function compareDefinitions(before: Definition, after: Definition): DefinitionDifference {
  const ofDimension = (dimension: Dimension) =>
    compareFields(before.dimensions[dimension], after.dimensions[dimension], [
      'label',
      'statement',
      'words',
      'weight',
      'target',
    ])
  const parts = {
    whole: compareFields(before, after, ['name', 'statement', 'reviewMinutes']),
    terms: comparePlain(before.terms, after.terms, ({ term }) => term, ['term', 'meaning']),
    dimensions: {
      friendliness: ofDimension('friendliness'),
      responsiveness: ofDimension('responsiveness'),
      outcome: ofDimension('outcome'),
    },
    criteria: compareLists(before.criteria, after.criteria, {
      keyOf: ({ id }) => id,
      compare: compareCriteria,
      isSame: ({ changes, anchors, rootCauses }) => changes.length + anchors.length + rootCauses.length === 0,
      none: { changes: [], anchors: [], rootCauses: [] },
    }),
  }
  const lists = [parts.whole, parts.terms, ...Object.values(parts.dimensions), onlyIfChanged(parts.criteria)]
  return { isSame: lists.every((list) => list.length === 0), ...parts }
}

function compareCriteria(before: Criterion, after: Criterion) {
  return {
    changes: compareFields(before, after, CRITERION_FIELDS),
    anchors: comparePlain(before.anchors, after.anchors, ({ rating }) => rating, ['rating', 'text', 'example']),
    rootCauses: comparePlain(before.rootCauses, after.rootCauses, ({ id }) => id, ['id', 'label']),
  }
}

function comparePlain<Item extends object>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string | number,
  fields: readonly (keyof Item & string)[],
): ItemChange<Item>[] {
  const changes = compareLists<Item, FieldChanges>(before, after, {
    keyOf,
    compare: (old, fresh) => ({ changes: compareFields(old, fresh, fields) }),
    isSame: ({ changes }) => changes.length === 0,
    none: { changes: [] },
  })
  return onlyIfChanged(changes)
}
