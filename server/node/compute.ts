import { Worker } from 'node:worker_threads'
import { AudioError } from '#server/audio/audioError.ts'
import type { Compute, Tasks, Watch } from '#server/compute.ts'

interface TaskStep<Name extends keyof Tasks> {
  step: Parameters<NonNullable<Watch<Name>['send']>>[0]
}

interface TaskAnswer<Name extends keyof Tasks> {
  output: Tasks[Name]['output']
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
    run: <Name extends keyof Tasks>(task: Name, input: Tasks[Name]['input'], { send, signal }: Watch<Name> = {}) =>
      new Promise<Tasks[Name]['output']>((resolve, reject) => {
        signal?.throwIfAborted()
        const worker = new Worker(new URL('./computeWorker.ts', import.meta.url), {
          workerData: { task, input, places },
        })
        const end = () => {
          reject(new Error('Nobody waits for it any more.'))
          void worker.terminate()
        }
        signal?.addEventListener('abort', end, { once: true })
        worker.on('message', (answer: TaskStep<Name> | TaskAnswer<Name>) => {
          if ('step' in answer) return send?.(answer.step)
          signal?.removeEventListener('abort', end)
          const { output, error, isAboutSound } = answer
          if (error === undefined) resolve(output)
          else reject(isAboutSound ? new AudioError(error) : new Error(error))
        })
        worker.once('error', reject)
        worker.once('exit', (code) => reject(new Error(`The worker ended early (${code}).`)))
      }),
  }
}
