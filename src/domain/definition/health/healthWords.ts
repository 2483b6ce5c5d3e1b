import type { Definition } from '../definition.ts'
import type { CriterionHealth, DefinitionHealth } from './criterionHealth.ts'
import { FEWEST_REVIEWS } from './fewestReviews.ts'
import { tellCorrelation } from './tellCorrelation.ts'

/** From here on more than half of what moves one dimension moves the other (0.7² ≈ ½). */
const HALO = 0.7

/** What is to be said of a criterion when no reason speaks for reworking it. */
export function quietWords({ n, discrimination }: Pick<CriterionHealth, 'n' | 'discrimination'>): string {
  if (n < FEWEST_REVIEWS) return `Too early to say: ${n} of the ${FEWEST_REVIEWS} reviews needed.`
  if (discrimination.n < FEWEST_REVIEWS) {
    return `Nothing speaks for reworking it. Only ${discrimination.n} of ${n} reviews rate it beside the rest of its dimension, too few to compare.`
  }
  return 'Nothing speaks for reworking it.'
}

/** Whether reviewers tell two dimensions apart. */
export function haloWords(
  { dimensions: [one, other], correlation }: DefinitionHealth['halo'][number],
  dimensions: Definition['dimensions'],
): string {
  const [first, second] = [dimensions[one].label, dimensions[other].label]
  const { n, r, low, high } = correlation
  if (n < FEWEST_REVIEWS) return `Too early to say: ${n} of the ${FEWEST_REVIEWS} reviews needed that score both.`
  if (r === null) return `${first} or ${second} never varied, so nothing can be said.`
  if (low === null || high === null) return `${first} and ${second} move as one: one impression is given two names.`
  const told = tellCorrelation(correlation)
  if (low > HALO) {
    return `${first} and ${second} rise and fall together (${told}): reviewers may give one impression two names.`
  }
  if (high < HALO) return `${first} and ${second} are told apart (${told}).`
  return `${first} and ${second} go together, whether too much is not clear yet (${told}).`
}
