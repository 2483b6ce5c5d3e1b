import type { CoachingNeed, CoachingPage } from '#contract/coaching.ts'
import { formatCount, formatMove, formatWeek } from '#lib/format.ts'

/** The needs of a page by what is to be done with them. */
export interface NeedGroups {
  coach: CoachingNeed[]
  watch: CoachingNeed[]
  aside: CoachingNeed[]
}

export function groupNeeds(needs: readonly CoachingNeed[]): NeedGroups {
  const open = needs.filter(({ setAside }) => setAside === null)
  return {
    coach: open.filter(({ level }) => level === 'coach'),
    watch: open.filter(({ level }) => level === 'watch'),
    aside: needs.filter(({ setAside }) => setAside !== null),
  }
}

/** The verdict, and the doubt in the same breath. */
export function summaryWords(page: CoachingPage, { coach, watch }: NeedGroups): { strong: string; rest: string } {
  const { count, expectedFalse } = page.flags
  const alarms =
    count === 0
      ? ''
      : `Of the ${count === 1 ? 'one reason' : `${formatCount(count)} reasons`}, ${formatMove(expectedFalse).replace('+', '')} ${count === 1 ? 'is' : 'are'} expected to be a false alarm. Listen to the moments before you talk. `
  return {
    strong: `${formatCount(coach.length)} of ${formatCount(page.agents)} ${page.agents === 1 ? 'agent' : 'agents'}`,
    rest: [
      coach.length === 1 ? ' would gain from a conversation now. ' : ' would gain from a conversation now. ',
      alarms,
      watch.length === 0
        ? ''
        : `${formatCount(watch.length)} more ${watch.length === 1 ? 'is' : 'are'} worth watching. `,
      tooFewCount(page.tooFew.length),
      page.model === null ? 'There is no model of the scores yet, so nobody is held against the target. ' : '',
    ]
      .join('')
      .trimEnd(),
  }
}

const tooFewCount = (count: number) =>
  count === 0 ? '' : `${formatCount(count)} ${count === 1 ? 'has' : 'have'} too few reviews to say anything. `

/** What is drawn, and from what. */
export function drawnWords({ from, to, model }: CoachingPage): string {
  const adjusted = model?.isCrossed ? ', allowing for who reviewed' : ''
  return `Interactions drawn at random, ${formatWeek(from)} to ${formatWeek(to)}${adjusted}. Targeted reviews are left out.`
}

/** `Snoozed until 1 Dec by Mara`. */
export function asideWords({ kind, until, reason, by }: NonNullable<CoachingNeed['setAside']>): string {
  const what = kind === 'snoozed' && until !== null ? `Snoozed until ${formatWeek(until)}` : 'Dismissed'
  return `${what} by ${by}${reason === '' ? '' : `: ${reason}`}`
}
