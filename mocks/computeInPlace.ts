import type { Compute, Tasks, Watch } from '#server/compute.ts'
import { computeTasks } from '#server/computeTasks.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Media } from '#server/media.ts'

/** Tasks run where one is: there is nobody else to keep waiting. */
export function computeInPlace(media: Media, db: Db): Compute {
  const tools = { media: () => Promise.resolve(media), db: () => Promise.resolve(db) }
  return {
    run: <Name extends keyof Tasks>(task: Name, input: Tasks[Name]['input'], { send }: Watch<Name> = {}) =>
      computeTasks[task]({ ...tools, send: (step) => send?.(step) }, input),
  }
}
