import type { Migration } from 'kysely'
import { up as foundation } from './001-foundation.ts'
import { up as importProgress } from './002-import-progress.ts'
import { up as samplingAndSignals } from './003-sampling-and-signals.ts'
import { up as clusteredCells } from './004-clustered-cells.ts'
import { up as measureSignals } from './005-measure-signals.ts'
import { up as queueOrder } from './006-queue-order.ts'
import { up as definition } from './007-definition.ts'
import { up as pulseTask } from './008-pulse-task.ts'
import { up as modelFits } from './009-model-fits.ts'
import { up as queueMended } from './010-queue-mended.ts'
import { up as scoreFilters } from './011-score-filters.ts'
import { up as controlLimits } from './012-control-limits.ts'
import { up as coaching } from './013-coaching.ts'
import { up as exemplar } from './014-exemplar.ts'
import { up as calibration } from './015-calibration.ts'
import { up as reviewerProfiles } from './016-reviewer-profiles.ts'
import { up as importedSince } from './017-imported-since.ts'
import { up as calibrationAgreement } from './018-calibration-agreement.ts'
import { up as doubleScorings } from './019-double-scorings.ts'
import { up as savedViews } from './020-saved-views.ts'
import { up as rescores } from './021-rescores.ts'
import { up as agreementStudies } from './022-agreement-studies.ts'
import { up as countedContacts } from './023-counted-contacts.ts'
import { up as recurringSessions } from './024-recurring-sessions.ts'
import { up as leavingAndFollowingUp } from './025-leaving-and-following-up.ts'

/** A static map: the browser has no folder to read. */
export const migrations: Record<string, Migration> = {
  '001-foundation': { up: foundation },
  '002-import-progress': { up: importProgress },
  '003-sampling-and-signals': { up: samplingAndSignals },
  '004-clustered-cells': { up: clusteredCells },
  '005-measure-signals': { up: measureSignals },
  '006-queue-order': { up: queueOrder },
  '007-definition': { up: definition },
  '008-pulse-task': { up: pulseTask },
  '009-model-fits': { up: modelFits },
  '010-queue-mended': { up: queueMended },
  '011-score-filters': { up: scoreFilters },
  '012-control-limits': { up: controlLimits },
  '013-coaching': { up: coaching },
  '014-exemplar': { up: exemplar },
  '015-calibration': { up: calibration },
  '016-reviewer-profiles': { up: reviewerProfiles },
  '017-imported-since': { up: importedSince },
  '018-calibration-agreement': { up: calibrationAgreement },
  '019-double-scorings': { up: doubleScorings },
  '020-saved-views': { up: savedViews },
  '021-rescores': { up: rescores },
  '022-agreement-studies': { up: agreementStudies },
  '023-counted-contacts': { up: countedContacts },
  '024-recurring-sessions': { up: recurringSessions },
  '025-leaving-and-following-up': { up: leavingAndFollowingUp },
}
