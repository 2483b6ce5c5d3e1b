import { type Answer, type Answers, EMPTY_ANSWER } from './answer.ts'
import { isSameAnswer } from './isSameAnswer.ts'

/** What a reviewer writes; `pins` are moments in ms by the number of the turn. */
export interface Written {
  answers: Answers
  comment: string
  pins?: Readonly<Record<string, number>> | undefined
}

/** A part of a draft that two people, or two windows, cannot both have changed: the answer to a criterion, a pin, … */
export type DraftPart = `answer ${string}` | `pin ${string}` | 'comment'

export interface MergedDrafts {
  /** Both changes together; of a clash, mine. */
  merged: Written
  /** What both changed, and not to the same: answers by criterion first, then the comment, then pins. */
  clashes: readonly DraftPart[]
  /** What only they changed. */
  taken: readonly DraftPart[]
}

interface Merging {
  takesTheirs: ReadonlySet<DraftPart>
  clashes: DraftPart[]
  taken: DraftPart[]
}

interface Three<T> {
  base: T
  mine: T
  theirs: T
}

/**
 * Two drafts that both go on from a third, put together part by part: a part that only one side changed is taken from
 * that side. Nothing that either side wrote is lost: what both changed differently is named as a clash.
 * @param base the last version both have seen; null when it is not known, then every difference is a change
 * @param takesTheirs the clashes in which theirs is to be taken
 */
export function mergeDrafts(
  base: Written | null,
  mine: Written,
  theirs: Written,
  takesTheirs: ReadonlySet<DraftPart> = new Set(),
): MergedDrafts {
  const from = base ?? { answers: {}, comment: '' }
  const merging: Merging = { takesTheirs, clashes: [], taken: [] }
  const answers = mergeRecords<Answer>({
    three: { base: from.answers, mine: mine.answers, theirs: theirs.answers },
    isSame: (one = EMPTY_ANSWER, other = EMPTY_ANSWER) => isSameAnswer(one, other),
    nameOf: (id) => `answer ${id}`,
    merging,
  })
  const texts = { base: from.comment, mine: mine.comment, theirs: theirs.comment }
  const comment = takes('comment', texts, (one, other) => one === other, merging) ? theirs.comment : mine.comment
  const pins = mergeRecords<number>({
    three: { base: from.pins ?? {}, mine: mine.pins ?? {}, theirs: theirs.pins ?? {} },
    isSame: (one, other) => one === other,
    nameOf: (turn) => `pin ${turn}`,
    merging,
  })
  const hasPins = mine.pins !== undefined || theirs.pins !== undefined
  const { clashes, taken } = merging
  return { merged: { answers, comment, ...(hasPins ? { pins } : {}) }, clashes, taken }
}

interface RecordMerge<T> {
  three: Three<Readonly<Record<string, T>>>
  isSame: (one: T | undefined, other: T | undefined) => boolean
  nameOf: (key: string) => DraftPart
  merging: Merging
}

/** One side itself where the other adds nothing, so that who compares sees at once that nothing changed. */
function mergeRecords<T>({ three, isSame, nameOf, merging }: RecordMerge<T>): Record<string, T> {
  const { base, mine, theirs } = three
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(base)])]
  const merged = keys.flatMap((key): [string, T][] => {
    const parts = { base: base[key], mine: mine[key], theirs: theirs[key] }
    const value = takes(nameOf(key), parts, isSame, merging) ? parts.theirs : parts.mine
    return value === undefined ? [] : [[key, value]]
  })
  const isAll = (side: Readonly<Record<string, T>>) =>
    Object.keys(side).length === merged.length &&
    merged.every(([key, value]) => Object.hasOwn(side, key) && isSame(side[key], value))
  if (isAll(theirs)) return theirs
  return isAll(mine) ? mine : Object.fromEntries(merged)
}

/** Whether theirs is taken of a part; notes a clash. */
function takes<T>(
  part: DraftPart,
  { base, mine, theirs }: Three<T>,
  isSame: (one: T, other: T) => boolean,
  { takesTheirs, clashes, taken }: Merging,
): boolean {
  if (isSame(mine, theirs) || isSame(theirs, base)) return false
  if (isSame(mine, base)) {
    taken.push(part)
    return true
  }
  clashes.push(part)
  return takesTheirs.has(part)
}
