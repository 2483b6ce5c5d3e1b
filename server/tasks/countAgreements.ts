import type { Line } from '#contract/lines.ts'
import {
  type Agreement,
  DRAWS,
  drawnAgreement,
  plainAgreement,
  type Question,
} from '#domain/calibration/unitAgreement.ts'

/** As often as it is told how far the drawing is. */
const TOLD = 20

/**
 * Agreement in each question: told at once without intervals, then how far they are drawn.
 * @returns with the intervals, in the order of the questions
 */
export function countAgreements(
  questions: readonly Question[],
  seed: string,
  tell: (line: Line<Agreement[]>) => void,
): Line<Agreement[]> {
  const of = questions.length * DRAWS
  tell({ done: 0, of, found: questions.map(plainAgreement) })
  let told = 0
  const found = questions.map((question, at) => {
    const steps = drawnAgreement(question, seed)
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      const done = at * DRAWS + step.value
      if (Math.floor((done / of) * TOLD) === told) continue
      told = Math.floor((done / of) * TOLD)
      tell({ done, of, found: null })
    }
  })
  return { done: of, of, found }
}
