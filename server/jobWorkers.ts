import { openRecurring } from './commands/calibration/openRecurring.ts'
import { readImport } from './commands/imports/readImport.ts'
import { forgetAnswers } from './commands/forgetAnswers.ts'
import { fitModels } from './commands/models/fitModels.ts'
import { refitNightly } from './commands/models/refitNightly.ts'
import { publishReview } from './commands/publishReview.ts'
import { measureSignals } from './commands/signals/measureSignals.ts'
import { runPickRules } from './commands/sampling/runPickRules.ts'
import { sweepMedia } from './commands/sweepMedia.ts'
import type { JobWorkers } from './jobs.ts'

/** Who does which job. */
export const jobWorkers: JobWorkers = {
  readImport,
  publishReview,
  sweepMedia,
  forgetAnswers,
  measureSignals,
  runPickRules,
  fitModels,
  refitNightly,
  openRecurring,
}
