import { ApiError } from '#contract/apiError.ts'
import type { ComparedSide, Difference, SideBySide } from '#contract/comparison.ts'
import { meanCIFromSums } from '#domain/statistics/meanCIFromSums.ts'
import { newcombeDifference } from '#domain/statistics/newcombeDifference.ts'
import { welchDifference } from '#domain/statistics/welchDifference.ts'
import type { Db } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { type CellSums, summaryNumbers } from '../overviewCells.ts'
import { asCellSums, type ComparedFilter, selectCompared, sumCompared } from './comparedCells.ts'
import { findSubject } from './findSubject.ts'
import { restOf, type Subject } from './subjects.ts'

/** DATA.md: nothing is compared under so many reviews, no share under ten. */
const MIN_COMPARED = 8
const MIN_RATE = 10

interface SidesFilter extends ComparedFilter {
  one: string
  other: string
  otherFromWeek?: string | undefined
  otherToWeek?: string | undefined
}

/** Two groups with their difference. @throws ApiError when the caller may not see one, or both are the same reviews */
export async function findSideBySide(
  db: Db,
  caller: PersonCaller,
  now: number,
  { one, other, otherFromWeek, otherToWeek, ...filter }: SidesFilter,
): Promise<SideBySide> {
  const isSamePeriod = otherFromWeek === undefined && otherToWeek === undefined
  const otherFilter = isSamePeriod ? filter : { ...filter, fromWeek: otherFromWeek, toWeek: otherToWeek }
  const [first, second] = [await findSubject(db, caller, one), await findSubject(db, caller, other)]
  const rest = restOf(first, second, filter, otherFilter)
  if (rest === null) throw new ApiError('conflict', 'Both sides are the same reviews; choose another group or period.')
  const sums = await sumsOf(db, caller, now, filter, first, rest.first)
  const otherSums = await sumsOf(db, caller, now, otherFilter, second, rest.second)
  const between = (letter: 'f' | 'r' | 'o' | 'b') => meanDifference(sums, otherSums, letter)
  return {
    one: sideOf(first, rest.first, sums),
    other: sideOf(second, rest.second, otherSums),
    dimensions: { friendliness: between('f'), responsiveness: between('r'), outcome: between('o') },
    balanced: between('b'),
    completeService: rateDifference(sums, otherSums, 'complete'),
    criticalFailure: rateDifference(sums, otherSums, 'critical'),
  }
}

async function sumsOf(
  db: Db,
  caller: PersonCaller,
  now: number,
  filter: ComparedFilter,
  subject: Subject,
  without: Subject | null,
): Promise<CellSums> {
  let query = selectCompared(db, caller, now, filter).select(sumCompared)
  if (subject.kind !== 'all') query = query.where(COLUMN[subject.kind], '=', subject.id)
  if (without && without.kind !== 'all') query = query.where(COLUMN[without.kind], '!=', without.id)
  const found = await query.executeTakeFirstOrThrow()
  // A sum over no rows is null in SQL.
  return asCellSums(found.n === null ? NOTHING : found)
}

const COLUMN = { agent: 'agent_id', team: 'team_id' } as const
const NOTHING = asCellSums({
  n: 0, f_n: 0, f_sum: 0, f_sq: 0, r_n: 0, r_sum: 0, r_sq: 0, o_n: 0, o_sum: 0, o_sq: 0, b_n: 0, b_sum: 0, b_sq: 0,
  complete_n: 0, complete_k: 0, critical_n: 0, critical_k: 0,
}) // prettier-ignore

function sideOf({ kind, name }: Subject, without: Subject | null, sums: CellSums): ComparedSide {
  return { kind, name, isRest: without !== null, ...summaryNumbers(sums) }
}

const UNKNOWN: Difference = { value: null, low: null, high: null }

function meanDifference(one: CellSums, other: CellSums, letter: 'f' | 'r' | 'o' | 'b'): Difference {
  const [first, second] = [one, other].map((sums) =>
    meanCIFromSums(sums[`${letter}_n`], sums[`${letter}_sum`], sums[`${letter}_sq`]),
  )
  if (!first || !second || Math.min(first.n, second.n) < MIN_COMPARED) return UNKNOWN
  const { difference, interval } = welchDifference(first, second)
  return interval === null ? UNKNOWN : { value: difference, ...interval }
}

function rateDifference(one: CellSums, other: CellSums, part: 'complete' | 'critical'): Difference {
  const [n, otherN] = [one[`${part}_n`], other[`${part}_n`]]
  if (Math.min(n, otherN) < MIN_RATE) return UNKNOWN
  const found = newcombeDifference(one[`${part}_k`], n, other[`${part}_k`], otherN)
  return found === null ? UNKNOWN : { value: found.difference, low: found.low, high: found.high }
}
