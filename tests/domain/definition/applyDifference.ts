import type { Definition } from '#domain/definition/definition.ts'
import type { DefinitionDifference, FieldChange, ItemChange } from '#domain/definition/compare/difference.ts'

/** Carries out on a definition what a difference shows, and nothing else. */
export function applyDifference(before: Definition, shown: DefinitionDifference): Definition {
  const { dimensions } = before
  return {
    ...applyFields(before, shown.whole),
    terms: applyList(before.terms, shown.terms, ({ term }) => term),
    dimensions: {
      friendliness: applyFields(dimensions.friendliness, shown.dimensions.friendliness),
      responsiveness: applyFields(dimensions.responsiveness, shown.dimensions.responsiveness),
      outcome: applyFields(dimensions.outcome, shown.dimensions.outcome),
    },
    criteria: applyList(
      before.criteria,
      shown.criteria,
      ({ id }) => id,
      (criterion, { anchors, rootCauses }) => ({
        ...criterion,
        anchors: applyList(criterion.anchors, anchors, ({ rating }) => rating),
        rootCauses: applyList(criterion.rootCauses, rootCauses, ({ id }) => id),
      }),
    ),
  }
}

function applyFields<Thing extends object>(thing: Thing, changes: readonly FieldChange[]): Thing {
  const values = changes.map((change) => [change.field, change.kind === 'words' ? newText(change) : change.after])
  return { ...thing, ...Object.fromEntries(values) }
}

function newText({ words }: Extract<FieldChange, { kind: 'words' }>): string {
  return words.map(({ kind, text }) => (kind === 'removed' ? '' : text)).join('')
}

function applyList<Item extends object, Change extends ItemChange<Item>>(
  items: readonly Item[],
  changes: readonly Change[],
  keyOf: (item: Item) => string | number,
  more: (item: Item, change: Change) => Item = (item) => item,
): Item[] {
  if (changes.length === 0) return [...items]
  const known = new Map<string, Item>()
  for (const item of items) {
    const key = String(keyOf(item))
    let [free, count] = [key, 1]
    while (known.has(free)) free = `${key} (${++count})`
    known.set(free, item)
  }
  return changes.flatMap((change) => {
    if (change.kind === 'removed') return []
    if (change.kind === 'added') return change.item === null ? [] : [change.item]
    const item = known.get(change.key)
    if (!item) throw new Error(`There is no ${change.key}.`)
    return [more(applyFields(item, change.changes), change)]
  })
}
