import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { AudioError } from '#server/audio/audioError.ts'
import type { Tasks } from '#server/compute.ts'
import { computeTasks } from '#server/computeTasks.ts'
import type { Db } from '#server/db/dialect.ts'
import type { ComputePlaces } from './compute.ts'

/** The other side of workerCompute. */
const { task, input, places } = workerData as Asked<keyof Tasks>

interface Asked<Name extends keyof Tasks> {
  task: Name
  input: Tasks[Name]['input']
  places: ComputePlaces
}

// Reading the modules of a task takes longer than most tasks.
if (places.codeFolder !== undefined) enableCompileCache(places.codeFolder)
await answer(task, input)

async function answer<Name extends keyof Tasks>(name: Name, input: Tasks[Name]['input']): Promise<void> {
  let opened: Promise<Db> | undefined
  const db = () => (opened ??= openDatabase(places.database))
  // Loaded by the few tasks that hear something: the others need not wait for it.
  const media = async () => (await import('./folderMedia.ts')).folderMedia(places.mediaFolder)
  const send = (step: unknown) => parentPort?.postMessage({ step })
  try {
    const output = await computeTasks[name]({ media, db, send }, input)
    parentPort?.postMessage({ output })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    parentPort?.postMessage({ error: message, isAboutSound: error instanceof AudioError })
  } finally {
    await (await opened)?.destroy()
  }
}

async function openDatabase(database: string): Promise<Db> {
  if (/^postgres(ql)?:/.test(database)) return (await import('./postgres.ts')).openPostgres(database)
  return (await import('./sqlite.ts')).openSqlite(database)
}
