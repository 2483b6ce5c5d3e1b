import type { MeanWithInterval } from '#contract/shapes.ts'
import type { TeamCriteria } from '#contract/teamCriteria.ts'
import { formatCount, formatInterval, formatPoints } from '#lib/format.ts'

const DRAWN = 'How often each rating was given, and the mean with its 95% interval'

/** What is drawn, and what the tick on each line is. */
export function criteriaWords(team: TeamCriteria | undefined): string {
  if (team === undefined) return `${DRAWN}.`
  switch (team.missing) {
    case null: {
      const others = team.agents === 1 ? 'the other one' : `the other ${formatCount(team.agents)}`
      return team.agents === 0
        ? `${DRAWN}. Nobody else in ${team.team?.name ?? 'the team'} was reviewed in these weeks.`
        : `${DRAWN}; the tick on each line is the mean of ${others} in ${team.team?.name ?? 'the team'} over the same weeks.`
    }
    case 'channels':
      return `${DRAWN}; the tick is the target. The team is counted for all channels together, so with a channel chosen it is left out.`
    case 'noTeam':
    case 'notYours':
      return `${DRAWN}; the tick on each line is the target.`
  }
}

/** `others in the team 78 76–80, n 412`. */
export function teamWords({ n, mean, low, high }: MeanWithInterval): string {
  const interval = low === null || high === null ? '' : ` ${formatInterval(low, high)}`
  return `others in the team ${formatPoints(mean)}${interval}, n ${formatCount(n)}`
}
