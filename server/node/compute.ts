import { Worker } from 'node:worker_threads'
import { AudioError } from '#server/audio/audioError.ts'
import type { Compute, Tasks } from '#server/compute.ts'

interface TaskAnswer<Output> {
  output: Output
  error?: string
  /** An error object loses its class on the way between threads. */
  isAboutSound?: boolean
}

/** Where a task finds its sound and its database. */
export interface ComputePlaces {
  mediaFolder: string
  /** The path of an SQLite file, or the address of a PostgreSQL database. */
  database: string
  /** Keeps what was compiled of the tasks for the next worker. */
  codeFolder?: string
}

/** Runs each task in a worker thread of its own, with its own connection, so the event loop stays free. */
export function workerCompute(places: ComputePlaces): Compute {
  return {
    run: (task, input) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL('./computeWorker.ts', import.meta.url), {
          workerData: { task, input, places },
        })
        worker.once('message', ({ output, error, isAboutSound }: TaskAnswer<Tasks[typeof task]['output']>) => {
          if (error === undefined) resolve(output)
          else reject(isAboutSound ? new AudioError(error) : new Error(error))
        })
        worker.once('error', reject)
        worker.once('exit', (code) => reject(new Error(`The worker ended early (${code}).`)))
      }),
  }
}
