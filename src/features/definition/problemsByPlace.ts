import type { Dimension } from '#domain/definition/definition.ts'

interface Problem {
  dimension: Dimension | null
  criterionId: string | null
  message: string
}

/** What keeps a draft from being published, by where it is to be mended. */
export interface ProblemsByPlace {
  whole: readonly string[]
  dimensions: ReadonlyMap<Dimension, readonly string[]>
  criteria: ReadonlyMap<string, readonly string[]>
}

export function problemsByPlace(problems: readonly Problem[]): ProblemsByPlace {
  const whole: string[] = []
  const dimensions = new Map<Dimension, string[]>()
  const criteria = new Map<string, string[]>()
  for (const { dimension, criterionId, message } of problems) {
    if (criterionId !== null) add(criteria, criterionId, message)
    else if (dimension !== null) add(dimensions, dimension, message)
    else whole.push(message)
  }
  return { whole, dimensions, criteria }
}

function add<Key>(places: Map<Key, string[]>, key: Key, message: string): void {
  const there = places.get(key)
  if (!there) places.set(key, [message])
  else if (!there.includes(message)) there.push(message)
}
