import { seededRandom } from './seededRandom.ts'
import { shuffled } from './shuffled.ts'

/** A pick, as far as it matters who reviews it. */
export interface Work {
  interactionId: string
  agentId: string
  teamId: string | null
  /** Its language and tags. */
  needs: readonly string[]
  /** Who scores it already, or has; nobody scores an interaction twice. */
  taken?: readonly string[]
}

export interface Reviewer {
  id: string
  /** The agent this reviewer is, if any: nobody reviews their own interaction. */
  agentId: string | null
  /** Languages and skills. */
  skills: readonly string[]
  usualTeamIds: readonly string[]
  /** Open work they have already, in items; 0 when left out. */
  waiting?: number
}

export interface Split {
  /** Whose work it is; null when nobody may or can. */
  first: string | null
  /** Whose work the second scoring is; absent where there is none, or nobody else to do it. */
  second?: string
  isCrossTeam: boolean
}

interface Shares {
  doubleShare: number
  crossTeamShare: number
}

/** How many of the picks are scored twice, and how many cross teams. */
export function shareCounts(picks: number, { doubleShare, crossTeamShare }: Shares) {
  // 0.1 · 30 must not become 4 by its last digit.
  const atLeast = (share: number) => Math.min(picks, Math.ceil(picks * share - 1e-9))
  return { doubles: atLeast(doubleShare), crossTeam: atLeast(crossTeamShare) }
}

/**
 * Shares the picks out over the reviewers, so that with what waits for them already all have as nearly the same to do as
 * may be: nobody gets their own interaction; a language or skill
 * that some reviewer names goes to those who name it; no scoring of an interaction goes to who has another one of it; the share that crosses
 * teams goes to a reviewer who does not usually review that team, the rest rather to one who does.
 * @returns one for each of the picks, in their order; the same for the same seed
 */
export function splitWork(
  work: readonly Work[],
  reviewers: readonly Reviewer[],
  shares: Shares,
  seed: string,
): Split[] {
  const counts = shareCounts(work.length, shares)
  const below = seededRandom(`${seed}\nsplit`)
  const indexes = work.map((_, index) => index)
  const doubles = new Set(shuffled(indexes, below).slice(0, counts.doubles))
  const crossing = new Set(shuffled(indexes, below).slice(0, counts.crossTeam))
  const skills = new Set(reviewers.flatMap((reviewer) => reviewer.skills))
  const places = work.map((one, index) => {
    const able = reviewers.filter((reviewer) => canReview(reviewer, one, skills))
    return placeOf(one, able, { isDouble: doubles.has(index), isCrossing: crossing.has(index) })
  })
  const give = evenHand(reviewers, below)
  const splits = work.map((): Split => ({ first: null, isCrossTeam: false }))
  const given = new Map<string, Set<string>>()
  // What few can take comes first, so that the others even it out.
  const byFreedom = (one: number, other: number) => (places[one]?.freedom ?? 0) - (places[other]?.freedom ?? 0)
  for (const index of shuffled(indexes, below).toSorted(byFreedom)) {
    const [one, place] = [work[index], places[index]]
    if (!one || !place) continue
    const has = given.get(one.interactionId) ?? new Set()
    given.set(one.interactionId, has)
    const split = splitOf(without(place, has), give)
    for (const id of [split.first, split.second]) if (id) has.add(id)
    splits[index] = split
  }
  return splits
}

interface Place {
  able: Reviewer[]
  /** Who is asked first to be the first reviewer. */
  wanted: Reviewer[]
  isUsual: (reviewer: Reviewer) => boolean
  isDouble: boolean
  isCrossing: boolean
  freedom: number
}

function placeOf({ teamId }: Work, able: Reviewer[], marks: Pick<Place, 'isDouble' | 'isCrossing'>): Place {
  const isUsual = ({ usualTeamIds }: Reviewer) => teamId !== null && usualTeamIds.includes(teamId)
  const strangers = marks.isCrossing ? able.filter((reviewer) => !isUsual(reviewer)) : []
  const wanted = strangers.length > 0 ? strangers : able
  return { able, wanted, isUsual, ...marks, freedom: wanted.length - (marks.isDouble ? 0.5 : 0) }
}

/** The same for those alone who have no scoring of the interaction yet. */
function without(place: Place, has: ReadonlySet<string>): Place {
  if (has.size === 0) return place
  const isFree = ({ id }: Reviewer) => !has.has(id)
  const [able, wanted] = [place.able.filter(isFree), place.wanted.filter(isFree)]
  return { ...place, able, wanted: wanted.length > 0 ? wanted : able }
}

type Give = (among: readonly Reviewer[], isPreferred: (reviewer: Reviewer) => boolean) => Reviewer | undefined

function splitOf({ able, wanted, isUsual, isDouble, isCrossing }: Place, give: Give): Split {
  const isPreferred = (reviewer: Reviewer) => !isCrossing && isUsual(reviewer)
  const first = give(wanted, isPreferred)
  const isCrossTeam = isCrossing && first !== undefined && !isUsual(first)
  const others = isDouble && first ? able.filter((reviewer) => reviewer !== first) : []
  const second = give(others, isPreferred)
  return { first: first?.id ?? null, isCrossTeam, ...(second ? { second: second.id } : {}) }
}

/** Gives to one of those with the least to do: to one who is preferred, else to any. */
function evenHand(reviewers: readonly Reviewer[], below: (bound: number) => number): Give {
  const load = new Map(reviewers.map((reviewer) => [reviewer, reviewer.waiting ?? 0]))
  return (among, isPreferred) => {
    const least = Math.min(...among.map((reviewer) => load.get(reviewer) ?? 0))
    const free = among.filter((reviewer) => load.get(reviewer) === least)
    const preferred = free.filter(isPreferred)
    const pool = preferred.length > 0 ? preferred : free
    const chosen = pool[below(pool.length)]
    if (chosen) load.set(chosen, least + 1)
    return chosen
  }
}

function canReview(reviewer: Reviewer, { agentId, needs, taken }: Work, skills: ReadonlySet<string>): boolean {
  if (reviewer.agentId === agentId || taken?.includes(reviewer.id)) return false
  return needs.every((need) => !skills.has(need) || reviewer.skills.includes(need))
}
