import { useDeferredValue, useState } from 'react'
import type { Criterion } from '#domain/definition/definition.ts'

type Name = Pick<Criterion, 'id' | 'label' | 'scale'>

/** What other criteria need to know of each; the same list for as long as it says the same. */
export function useCriterionNames(criteria: readonly Criterion[]): readonly Name[] {
  const [kept, setKept] = useState<readonly Name[]>(criteria)
  // A name being typed is drawn in its own field first, in the others' lists after that.
  const later = useDeferredValue(criteria)
  if (isSame(kept, later)) return kept
  setKept(later)
  return later
}

function isSame(one: readonly Name[], other: readonly Name[]): boolean {
  return (
    one === other ||
    (one.length === other.length &&
      one.every(({ id, label, scale }, at) => {
        const each = other[at]
        return each?.id === id && each.label === label && each.scale === scale
      }))
  )
}
