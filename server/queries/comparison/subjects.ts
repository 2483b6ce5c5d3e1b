/** Who is on one side of a comparison. */
export type Subject = { kind: 'all'; name: string } | { kind: 'agent' | 'team'; id: string; name: string }

interface Period {
  fromWeek?: string | undefined
  toWeek?: string | undefined
}

/** What each side is to be counted without. */
interface Rest {
  first: Subject | null
  second: Subject | null
}

/**
 * The interval of a difference holds for sides that share nothing: where one is a part of the other in weeks of both, the
 * larger is counted without it.
 * @returns null when both are the same, in weeks of both: there is no difference to speak of
 */
export function restOf(first: Subject, second: Subject, period: Period, otherPeriod: Period): Rest | null {
  if (!overlap(period, otherPeriod)) return { first: null, second: null }
  if (isSame(first, second)) return null
  if (SIZE[first.kind] > SIZE[second.kind]) return { first: second, second: null }
  if (SIZE[first.kind] < SIZE[second.kind]) return { first: null, second: first }
  return { first: null, second: null }
}

const SIZE = { agent: 0, team: 1, all: 2 } as const

const isSame = (one: Subject, other: Subject) =>
  one.kind === other.kind && (one.kind === 'all' || other.kind === 'all' || one.id === other.id)

/** Open ends reach for ever; weeks compare as text. */
const overlap = (one: Period, other: Period) =>
  (one.fromWeek ?? '') <= (other.toWeek ?? '9') && (other.fromWeek ?? '') <= (one.toWeek ?? '9')
