import type { AdjustedPart, AgentAdjusted } from '#contract/agentAdjusted.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCount, formatDay, formatDateTime, formatInterval, formatMove, formatPoints } from '#lib/format.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'

type Parts = Record<Dimension, AdjustedPart>

/** Less than this, in points, is not worth a sentence. */
const SLIGHT = 0.5

/** The finding over the card: by how much who reviewed moves the means. */
export function adjustedTitle(parts: Parts | null): string {
  const known = DIMENSIONS.flatMap((dimension) => {
    const part = parts?.[dimension]
    return part && isSayable(part) && part.severity !== null ? [Math.abs(part.severity)] : []
  })
  if (known.length === 0) return 'Raw and adjusted for reviewers'
  const most = Math.max(...known)
  if (most < SLIGHT) return 'Who reviewed makes no difference here'
  const points = Math.max(1, Math.round(most))
  return `Who reviewed matters by up to ${points === 1 ? '1 point' : `${points} points`}`
}

/** What a manager can read aloud about one dimension. */
export function adjustedSentence(part: AdjustedPart): string {
  const { raw, adjusted, severity } = part
  if (raw.n === 0) return 'No reviews in these 90 days.'
  if (!isSayable(part)) return `Not enough reviews: ${formatCount(raw.n)} of the ${MINIMUM_N.interval} needed.`
  if (adjusted === null) return 'Too little to model: the plain mean is all there is.'
  const score = `${formatPoints(adjusted.mean)}, likely ${formatInterval(adjusted.low, adjusted.high)}`
  if (severity === null) return `Reviewers cannot be told apart here; allowing for how few reviews there are: ${score}.`
  return `${whoReviewed(part, severity)}: ${score}.`
}

function whoReviewed(part: AdjustedPart, severity: number): string {
  const { strict, lenient } = part
  if (severity <= -SLIGHT && isMost(strict, part)) return `${leaningWords(strict, part, 'strict')}; allowing for that`
  if (severity >= SLIGHT && isMost(lenient, part)) return `${leaningWords(lenient, part, 'lenient')}; allowing for that`
  if (Math.abs(severity) < SLIGHT)
    return 'Together these reviewers were neither strict nor lenient; allowing for chance'
  const points = formatMove(Math.abs(severity)).replace('+', '')
  const side = severity < 0 ? 'below' : 'above'
  return `The reviewers of these score ${points} points ${side} the common level; allowing for that`
}

const isMost = ({ reviews }: { reviews: number }, { raw }: AdjustedPart) => reviews * 2 > raw.n

function leaningWords({ reviewers, reviews }: AdjustedPart['strict'], { raw }: AdjustedPart, word: string): string {
  const who = reviewers === 1 ? `One ${word} reviewer` : `${numberWord(reviewers)} ${word} reviewers`
  return `${who} saw ${reviews === raw.n ? 'all' : 'most'} of these`
}

const NUMBER_WORDS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']
const numberWord = (count: number) => NUMBER_WORDS[count] ?? formatCount(count)

export const isSayable = ({ raw }: AdjustedPart) => raw.n >= MINIMUM_N.interval

/** Why there are no adjusted numbers. */
export function missingWords(missing: NonNullable<AgentAdjusted['missing']>): string {
  switch (missing) {
    case 'filtered':
      return 'Reviewers are allowed for over the last 90 days, in all channels or in one. With these filters the plain means with their intervals stand.'
    case 'partly':
      return 'Reviewers are allowed for over all reviews of an agent. You see a part of them, so the plain means with their intervals stand.'
    case 'notYet':
      return 'No model has been made yet. It follows within minutes of the first reviews, and every night.'
  }
}

/** Which days and which model it is of. */
export function fitWords({ fromAt, toAt, fittedAt, version }: NonNullable<AgentAdjusted['fit']>, timeZone: string) {
  const days = `${formatDay(fromAt, timeZone)} to ${formatDay(toAt, timeZone)}`
  return { days, model: `Model ${version}, made ${formatDateTime(fittedAt, timeZone)}.` }
}

/** A warning where severity cannot be told from the agents' own level; null where it can. */
export function connectionWarning({ groups, links }: NonNullable<AgentAdjusted['fit']>): string | null {
  if (groups <= 1) return null
  const reviews = links === 1 ? '1 review' : `${formatCount(links)} reviews`
  return `Reviewers are in ${formatCount(groups)} groups that share no agent: strict reviewers and a weaker group of agents cannot be told apart. ${reviews} across the groups would link them.`
}
