import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseProblem } from '#server/db/migrate.ts'

/**
 * Keeps a second process off the same data folder. A lock left by a process that is gone is taken over.
 * @throws DatabaseProblem when another one has it
 */
export function lockFolder(folder: string): { release: () => void } {
  const path = join(folder, 'lock')
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = openSync(path, 'wx', 0o600)
      writeSync(file, String(process.pid))
      closeSync(file)
      return { release: () => rmSync(path, { force: true }) }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      const owner = Number(readFileSync(path, 'utf8'))
      if (isRunning(owner)) throw inUse(folder, owner)
      rmSync(path, { force: true })
    }
  }
  throw inUse(folder, 0)
}

function inUse(folder: string, owner: number): DatabaseProblem {
  return new DatabaseProblem(
    `Accord already runs on the folder ${folder} (process ${owner}); stop it, or set ACCORD_DATA to another folder.`,
  )
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
