import { useState } from 'react'
import type { Criterion } from '#domain/definition/definition.ts'

type Name = Pick<Criterion, 'id' | 'label' | 'scale'>

/** What other criteria need to know of each; the same list for as long as it says the same. */
export function useCriterionNames(criteria: readonly Criterion[]): readonly Name[] {
  const [kept, setKept] = useState<readonly Name[]>(criteria)
  if (isSame(kept, criteria)) return kept
  setKept(criteria)
  return criteria
}

function isSame(one: readonly Name[], other: readonly Name[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ id, label, scale }, at) => {
      const each = other[at]
      return each?.id === id && each.label === label && each.scale === scale
    })
  )
}
