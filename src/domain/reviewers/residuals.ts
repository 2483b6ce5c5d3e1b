import { addWeeks } from '#domain/calendar/addWeeks.ts'

/** One score by the reviewer: in points, null where there is none. */
export interface OwnScore {
  agentId: string
  /** Week of the service. */
  week: string
  /** Of the first submission. */
  at: number
  points: number | null
}

/** What all reviewers together gave an agent in a week: count and sum in points. */
export interface AgentWeekSum {
  agentId: string
  week: string
  n: number
  sum: number
}

export interface Residual {
  at: number
  points: number
}

/** An agent's level is taken over so many weeks: a week holds too few reviews, a year too many changes. */
const LEVEL_WEEKS = 13
/** One other score is no level. */
const FEWEST_OTHERS = 2

/**
 * What a reviewer gave more than the others gave the same agents in the same quarter of a year. Where nobody else
 * scored the agent, nothing can be said, and the score is left out.
 * @param fromWeek where the first thirteen weeks begin
 * @param all of all reviewers, the own scores among them
 * @returns in the order of the own scores
 */
export function reviewerResiduals(
  own: readonly OwnScore[],
  all: readonly AgentWeekSum[],
  fromWeek: string,
): Residual[] {
  const blockOf = blocksFrom(fromWeek)
  const others = new Map<string, { n: number; sum: number }>()
  const add = (agentId: string, week: string, n: number, sum: number) => {
    const key = `${agentId} ${blockOf(week)}`
    const level = others.get(key) ?? { n: 0, sum: 0 }
    others.set(key, { n: level.n + n, sum: level.sum + sum })
  }
  for (const { agentId, week, n, sum } of all) add(agentId, week, n, sum)
  for (const { agentId, week, points } of own) if (points !== null) add(agentId, week, -1, -points)
  return own.flatMap(({ agentId, week, at, points }) => {
    const level = others.get(`${agentId} ${blockOf(week)}`)
    if (points === null || !level || level.n < FEWEST_OTHERS) return []
    return [{ at, points: points - level.sum / level.n }]
  })
}

/** Weeks are texts in order; their blocks are named by the first week of each. */
function blocksFrom(fromWeek: string): (week: string) => string {
  const starts = [fromWeek]
  return (week) => {
    for (
      let next = addWeeks(starts.at(-1) ?? fromWeek, LEVEL_WEEKS);
      next <= week;
      next = addWeeks(next, LEVEL_WEEKS)
    ) {
      starts.push(next)
    }
    return starts.findLast((start) => start <= week) ?? fromWeek
  }
}
