import type { Signal } from '../transcript/signals.ts'

/** One condition of a rule that picks interactions for review. */
export type PickCondition =
  /** The customer's rating lies at or below so many points of so many. */
  | { kind: 'csat'; atMost: number; of: number }
  | { kind: 'tag'; tag: string }
  /** A measured signal lies at or above a value: milliseconds, a count, or a share 0–1. */
  | { kind: 'signal'; signal: Signal; atLeast: number }
  /** The customer came back so often for the same. */
  | { kind: 'repeat'; atLeast: number }

/** What a rule looks at. */
export interface PickFacts {
  csat: { score: number; max: number } | null
  tags: readonly string[]
  /** null where it was not, or cannot be, measured. */
  signal: (signal: Signal) => number | null
}

/** Whether every condition holds. What is not known holds none; without conditions nothing is picked. */
export function meetsRule(conditions: readonly PickCondition[], facts: PickFacts): boolean {
  return conditions.length > 0 && conditions.every((condition) => meets(condition, facts))
}

function meets(condition: PickCondition, { csat, tags, signal }: PickFacts): boolean {
  switch (condition.kind) {
    case 'csat':
      // Surveys differ in their scales: 2 of 5 is as low as 4 of 10.
      return csat !== null && csat.score * condition.of <= condition.atMost * csat.max
    case 'tag':
      return tags.some((tag) => tag.toLowerCase() === condition.tag.toLowerCase())
    case 'signal':
      return (signal(condition.signal) ?? -Infinity) >= condition.atLeast
    case 'repeat':
      return (signal('repeatContacts') ?? -Infinity) >= condition.atLeast
  }
}
