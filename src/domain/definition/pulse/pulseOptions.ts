import { seededRandom } from '../../sampling/seededRandom.ts'
import { shuffled } from '../../sampling/shuffled.ts'
import { type Definition, DIMENSIONS } from '../definition.ts'
import { TEMPLATES } from '../templates/templates.ts'

/** One sentence to pick or to leave: a part of the definition, or one that only looks like it. */
export interface PulseOption {
  id: string
  text: string
  isPart: boolean
}

/** As many look-alikes as parts: picking at random then finds half of them. */
const LOOK_ALIKES = DIMENSIONS.length

/** What each dimension becomes when one view is taken for the whole. */
const ONE_SIDED = [
  'Being nice is what counts; the rest follows.',
  'Whoever answers first serves best.',
  'All that matters is that the case is closed.',
]

/**
 * The statements of the dimensions among look-alikes: those of other definitions, and views that take one side for the
 * whole.
 * @param seed the same seed gives the same order
 */
export function pulseOptions({ dimensions }: Definition, seed: string): PulseOption[] {
  const random = seededRandom(seed)
  const own = DIMENSIONS.map((dimension) => dimensions[dimension].statement)
  const others = TEMPLATES.flatMap(({ definition }) => DIMENSIONS.map((each) => definition.dimensions[each].statement))
  const strangers = [...new Set([...others, ...ONE_SIDED])].filter((text) => !own.includes(text))
  const options = [
    ...own.map((text) => ({ text, isPart: true })),
    ...shuffled(strangers, random)
      .slice(0, LOOK_ALIKES)
      .map((text) => ({ text, isPart: false })),
  ]
  return shuffled(options, random).map((option, index) => ({ id: `o${index + 1}`, ...option }))
}
