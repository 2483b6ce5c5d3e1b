import type { CsatRelation, Relation, ServiceFacts, Spread } from '#contract/serviceFacts.ts'
import { formatCorrelation, formatCount, formatShare } from '#lib/format.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'

/** What the split of the spread permits, and what it does not. */
export function spreadSentence({ agents, reviewers, rest, isConnected }: Spread): string {
  const who =
    reviewers === null
      ? `Who served explains ${formatShare(agents)} of the differences in score; reviewers cannot be told apart from the rest.`
      : `Who served explains ${formatShare(agents)} of the differences in score; who reviewed, ${formatShare(reviewers)}.`
  const most = rest > 0.5 ? ' Most of it lies in the single interaction, so judge no one by one.' : ''
  const loose = isConnected
    ? ''
    : ' Some groups of reviewers share no agent, so that split rests on an assumption: schedule reviews across teams.'
  return `${who}${most}${loose}`
}

export function noSpreadWords(reason: ServiceFacts['noSpread']): string {
  switch (reason) {
    case 'filtered':
      return 'The model is fitted for everyone, and for each channel alone. Take the team out, or choose one channel.'
    case 'notYours':
      return 'The model is fitted over all teams; leadership sees it.'
    case 'tooLittle':
      return 'Too few reviews, or too little difference between them, to say where differences come from.'
    default:
      return 'Not computed yet. It is fitted a few minutes after reviews change, and every night.'
  }
}

export function coverageWords({ interactions, reviewed, agents, agentsBelow }: ServiceFacts['coverage']): string {
  if (interactions === 0) return 'No interactions in this selection.'
  const share = `${formatCount(reviewed)} of ${formatCount(interactions)} interactions have a review that counts.`
  const below =
    agentsBelow === 0
      ? `Each of the ${formatCount(agents)} agents has the ${MINIMUM_N.comparison} a comparison needs.`
      : `${formatCount(agentsBelow)} of ${formatCount(agents)} agents have fewer than the ${MINIMUM_N.comparison} a comparison needs; nothing is said of them.`
  return `${share} ${below}`
}

/** What a correlation allows to say, its interval deciding. */
export function relationSentence({ n, rho, low, high }: Relation, minimum: number, unit: string): string {
  if (n < minimum) return `Not enough ${unit}: ${formatCount(n)} of the ${minimum} needed.`
  if (rho === null) return `One side never varies among ${formatCount(n)} ${unit}.`
  if (low === null || high === null) return `How sure that is cannot be told from these ${unit}.`
  if (low > 0) return 'Customers tend to be happier where reviews are better.'
  if (high < 0) return 'Customers tend to be less happy where reviews are better: look at what the definition asks for.'
  return 'Too uncertain to say whether they go together.'
}

/** Both correlations in one title, or why there is none. */
export function csatTitle(relation: CsatRelation | undefined): string {
  const inside = relation?.betweenInteractions
  if (inside?.rho == null || inside.low === null || inside.high === null) return 'Do reviews and customers agree?'
  if (inside.low > 0) return `Reviews and customers agree ${strength(inside.rho)} on single interactions`
  if (inside.high < 0) return 'Reviews and customers disagree on single interactions'
  return 'Whether reviews and customers agree is too early to say'
}

/** Said of the size alone, once the interval is clear of 0. */
function strength(rho: number): string {
  if (rho < 0.3) return 'a little'
  return rho < 0.6 ? 'fairly well' : 'well'
}

/** `0.42 0.31–0.52`. */
export function relationNumbers({ rho, low, high }: Relation): { rho: string; interval: string } | null {
  if (rho === null) return null
  const interval =
    low === null || high === null ? 'no interval' : `${formatCorrelation(low)} to ${formatCorrelation(high)}`
  return { rho: formatCorrelation(rho), interval }
}
