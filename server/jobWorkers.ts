import { publishReview } from './commands/publishReview.ts'
import type { JobWorkers } from './jobs.ts'

/** Who does which job. */
export const jobWorkers: Pick<JobWorkers, 'publishReview'> = { publishReview }
