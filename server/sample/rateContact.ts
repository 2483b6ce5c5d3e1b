import {
  type Criterion,
  type Definition,
  type Dimension,
  DIMENSIONS,
  type Rating,
} from '#domain/definition/definition.ts'
import type { Answer, Answers, Evidence } from '#domain/scoring/answer.ts'
import { applicableCriteria } from '#domain/scoring/applicableCriteria.ts'
import { needs } from '#domain/scoring/checkAnswers.ts'
import type { SampleContact } from './makeContacts.ts'
import { qualityOf } from './quality.ts'
import type { Random } from './random.ts'
import { ADVICE, HIGH_LABELS, LOW_LABELS, LOW_NOTES, PRAISE } from './remarks.ts'

export interface RatedContact {
  answers: Answers
  comment: string
}

/** The answers one reviewer gives to one contact: its quality, the reviewer's leniency, and chance. */
export function rateContact(
  random: Random,
  definition: Definition,
  contact: SampleContact,
  leniency: number,
): RatedContact {
  const { spread } = contact.agent
  const seen = qualityOf((dimension) => contact.quality[dimension] + leniency + 0.2 * spread * random.normal())
  const answers: Answers = {}
  // A rating can bring further criteria with it; those are rated in turn.
  for (;;) {
    const open = applicableCriteria(definition, contact.channel, answers).filter(({ id }) => !(id in answers))
    if (open.length === 0) break
    for (const criterion of open) {
      const rating = rate(random, criterion, seen[criterion.dimension] + 0.45 * spread * random.normal())
      answers[criterion.id] = explain(random, criterion, rating, contact)
    }
  }
  return { answers, comment: random.chance(0.6) ? remark(random, seen) : '' }
}

function rate(random: Random, { scale, isCritical, allowsNotApplicable }: Criterion, seen: number): Rating {
  if (allowsNotApplicable && random.chance(0.05)) return 'na'
  if (scale === 'passFail') return seen + 0.3 * random.normal() > (isCritical ? 1.9 : 2.7) ? 'pass' : 'fail'
  const steps = Math.min(5, Math.max(isCritical ? 1.6 : 1, seen))
  const ratings = [1, 2, 3, 4, 5] as const
  return ratings[Math.round(steps) - 1] ?? 3
}

function explain(random: Random, criterion: Criterion, rating: Rating, contact: SampleContact): Answer {
  const needed = needs(criterion, rating)
  const isLow = rating === 'fail' || (typeof rating === 'number' && rating <= 2)
  const isHigh = rating === 5
  const { dimension, rootCauses } = criterion
  return {
    rating,
    rootCauses: isLow && rootCauses.length > 0 && random.chance(0.8) ? [random.pick(rootCauses).id] : [],
    note: needed.note || (isLow && random.chance(0.5)) ? random.pick(LOW_NOTES[dimension]) : '',
    evidence:
      needed.evidence || (isLow && random.chance(0.6)) || (isHigh && random.chance(0.06))
        ? [anchor(contact, dimension, random.pick((isLow ? LOW_LABELS : HIGH_LABELS)[dimension]))]
        : [],
  }
}

/** The whole turn that shows the dimension. */
function anchor({ turns, shows }: SampleContact, dimension: Dimension, label: string): Evidence {
  const turn = shows[dimension]
  return { kind: 'turn', turn, start: 0, end: turns[turn]?.text.length ?? 0, label }
}

/** To the agent: the best side first, then the one to work on when there is one. */
function remark(random: Random, seen: Readonly<Record<Dimension, number>>): string {
  const order = DIMENSIONS.toSorted((one, other) => seen[other] - seen[one])
  const [best, , worst] = order
  if (!best || !worst) return ''
  const parts = seen[best] >= 3.5 ? [random.pick(PRAISE[best])] : []
  if (seen[worst] < 3.4) parts.push(random.pick(ADVICE[worst]))
  return parts.join(' ')
}
