import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { Db } from '#server/db/dialect.ts'
import { AGENTS, agentId } from './reviewedPlace.ts'

const HOME = fileURLToPath(new URL('duckdb/', import.meta.url))
const run = promisify(execFile)

/** Median milliseconds of a query over the same scores in DuckDB, a database made for such questions; in memory. */
export async function duckDbTime(db: Db, folder: string, query: string, times: number): Promise<number> {
  if (!existsSync(join(HOME, 'node_modules')))
    await run('npm', ['install', '--no-fund', '--no-audit', '--no-package-lock'], { cwd: HOME })
  const file = join(folder, 'score.csv')
  await writeScores(db, file)
  const { stdout } = await run(process.execPath, [join(HOME, 'ask.mjs'), file, query, String(times)])
  return z.object({ median: z.number() }).parse(JSON.parse(stdout)).median
}

async function writeScores(db: Db, path: string): Promise<void> {
  const file = await open(path, 'w')
  await file.write('agent_id,week,friendliness,responsiveness,outcome,balanced\n')
  for (let agent = 0; agent < AGENTS; agent++) {
    const rows = await db
      .selectFrom('score')
      .select(['agent_id', 'week', 'friendliness', 'responsiveness', 'outcome', 'balanced'])
      .where('agent_id', '=', agentId(agent))
      .execute()
    await file.write(rows.map((row) => `${Object.values(row).join(',')}\n`).join(''))
  }
  await file.close()
}
