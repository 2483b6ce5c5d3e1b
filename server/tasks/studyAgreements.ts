import type { Line } from '#contract/lines.ts'
import type { StudyFound } from '#contract/studies.ts'
import { raterDifferences, raterKappas, studyIcc, studyQuestions, widestItems } from '#domain/calibration/studyFacts.ts'
import type { Agreement } from '#domain/calibration/unitAgreement.ts'
import type { Db } from '#server/db/dialect.ts'
import { findStudy } from '#server/queries/calibration/studies.ts'
import { countAgreements } from './countAgreements.ts'

/** How far the raters of a study agree, all together and two by two. */
export async function studyAgreements(
  db: Db,
  { id }: { id: string },
  tell: (line: Line<StudyFound>) => void,
): Promise<Line<StudyFound>> {
  const { study, seed } = await findStudy(db, id)
  const differences = raterDifferences(study)
  const facts = {
    raters: study.raters.map((name, at) => ({ name, n: 0, difference: null, ...differences[at] })),
    kappas: raterKappas(study),
    icc: studyIcc(study),
    widest: widestItems(study),
  }
  const whole = ({ found, ...line }: Line<Agreement[]>) => ({
    ...line,
    found: found && { agreements: found, ...facts },
  })
  return whole(countAgreements(studyQuestions(study), seed, (line) => tell(whole(line))))
}
