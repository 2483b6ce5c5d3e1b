import type { ItemChange } from './difference.ts'
import { longestRising } from './longestRising.ts'

interface Comparison<Item, Changes> {
  keyOf: (item: Item) => string | number
  /** Lists of changes; what is the same has none. */
  compare: (before: Item, after: Item) => Changes
  isSame: (changes: Changes) => boolean
  /** The changes of what was only added or removed. */
  none: Changes
}

/**
 * What became of each thing of a list: in the new order, with what was removed behind what stood before it.
 * Things are matched by key; the second of the same key with the second.
 */
export function compareLists<Item, Changes>(
  before: readonly Item[],
  after: readonly Item[],
  { keyOf, compare, isSame, none }: Comparison<Item, Changes>,
): ItemChange<Item, Changes>[] {
  const old = byKey(before, keyOf)
  const fresh = byKey(after, keyOf)
  const inOrder = keysInOrder([...old.keys()], [...fresh.keys()])
  const whole = (key: string, kind: 'added' | 'removed', item: Item) => ({ ...none, key, kind, isMoved: false, item })
  const changes = [...fresh].map(([key, item]): ItemChange<Item, Changes> => {
    const was = old.get(key)
    if (was === undefined) return whole(key, 'added', item)
    const found = compare(was, item)
    return { ...found, key, kind: isSame(found) ? 'same' : 'changed', isMoved: !inOrder.has(key), item: null }
  })
  const behind = new Map<string | null, ItemChange<Item, Changes>[]>([[null, []]])
  let removed = behind.get(null)
  for (const [key, item] of old) {
    if (fresh.has(key)) behind.set(key, (removed = []))
    else removed?.push(whole(key, 'removed', item))
  }
  return [...(behind.get(null) ?? []), ...changes.flatMap((change) => [change, ...(behind.get(change.key) ?? [])])]
}

/** Of the keys that both have: as many as can stand still while the others move. */
function keysInOrder(old: readonly string[], fresh: readonly string[]): Set<string> {
  const places = new Map(old.map((key, place) => [key, place]))
  const stayed = fresh.flatMap((key) => {
    const place = places.get(key)
    return place === undefined ? [] : [{ key, place }]
  })
  const still = new Set(longestRising(stayed.map(({ place }) => place)))
  return new Set(stayed.flatMap(({ key }, index) => (still.has(index) ? [key] : [])))
}

function byKey<Item>(items: readonly Item[], keyOf: (item: Item) => string | number): Map<string, Item> {
  const keyed = new Map<string, Item>()
  for (const item of items) {
    const key = String(keyOf(item))
    let [free, count] = [key, 1]
    while (keyed.has(free)) free = `${key} (${++count})`
    keyed.set(free, item)
  }
  return keyed
}

/** A list of changes, or none when nothing of it is to be shown. */
export function onlyIfChanged<Change extends ItemChange<unknown, unknown>>(items: Change[]): Change[] {
  return items.some(({ kind, isMoved }) => kind !== 'same' || isMoved) ? items : []
}
