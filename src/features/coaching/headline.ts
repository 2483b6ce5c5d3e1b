import type { CoachingReason } from '#domain/coaching/coachingReason.ts'
import { isCertain } from '#domain/coaching/reasonKeys.ts'
import type { Dimension } from '#domain/definition/definition.ts'

/** A verdict in two parts: what goes well or when, and in bold what customers miss. */
export interface Headline {
  before: string
  strong: string
}

type OneSided = Extract<CoachingReason, { kind: 'oneSided' }>

const STRENGTH: Record<Dimension, string> = {
  friendliness: 'Friendly, but ',
  responsiveness: 'Quick and easy, but ',
  outcome: 'Customers get what they need, but ',
}
const MISSED: Record<Dimension, string> = {
  friendliness: 'meet little warmth',
  responsiveness: 'wait or have to work for it',
  outcome: 'leave without what they need',
}
const LAGGING: Record<Dimension, string> = {
  friendliness: 'warmth lags behind',
  responsiveness: 'speed and ease lag behind',
  outcome: 'the outcome lags behind',
}

/** What customers get, in a few words made of the reasons: the moment is named, never the person. */
export function headline(reasons: readonly CoachingReason[], labels: Record<Dimension, string>): Headline {
  const below = reasons.filter((reason) => reason.kind === 'below')
  const sided = widest(reasons)
  // Whoever is low in both is not praised for the one that is less low.
  if (sided && !below.some(({ dimension }) => dimension === sided.stronger)) {
    const isBelow = below.some((reason) => isCertain(reason) && reason.dimension === sided.weaker)
    return oneSidedHeadline(sided, isBelow)
  }
  const certain = below.filter(isCertain).map(({ dimension }) => dimension)
  const [first, second] = certain.map((dimension) => labels[dimension])
  if (first !== undefined) {
    const strong = second === undefined ? first : `${first} and ${second.toLowerCase()}`
    const isFalling = reasons.some((reason) => reason.kind === 'falling' && certain.includes(reason.dimension))
    return {
      before: '',
      strong: `${strong} ${second === undefined ? 'is' : 'are'} below target${isFalling ? ', and falling' : ''}`,
    }
  }
  if (sided) return { before: '', strong: sentence(LAGGING[sided.weaker]) }
  const falling = reasons.find((reason) => reason.kind === 'falling')
  if (falling) return { before: '', strong: `${labels[falling.dimension]} is falling` }
  if (reasons.some(({ kind }) => kind === 'critical')) {
    return { before: '', strong: 'A critical check fails more often than usual' }
  }
  return { before: `${labels[below[0]?.dimension ?? 'outcome']} `, strong: 'may be below target' }
}

const sentence = (text: string) => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`

function widest(reasons: readonly CoachingReason[]): OneSided | undefined {
  const sided = reasons.filter((reason) => reason.kind === 'oneSided')
  return sided.toSorted((one, other) => other.gap - other.usual - (one.gap - one.usual))[0]
}

function oneSidedHeadline({ stronger, weaker }: OneSided, isBelow: boolean): Headline {
  if (!isBelow) return { before: STRENGTH[stronger], strong: LAGGING[weaker] }
  return {
    before: stronger === 'outcome' ? STRENGTH.outcome : `${STRENGTH[stronger]}customers `,
    strong: MISSED[weaker],
  }
}
