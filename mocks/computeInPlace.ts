import type { Compute } from '#server/compute.ts'
import { computeTasks } from '#server/computeTasks.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Media } from '#server/media.ts'

/** Tasks run where one is: there is nobody else to keep waiting. */
export function computeInPlace(media: Media, db: Db): Compute {
  return {
    run: (task, input) =>
      computeTasks[task]({ media: () => Promise.resolve(media), db: () => Promise.resolve(db) }, input),
  }
}
