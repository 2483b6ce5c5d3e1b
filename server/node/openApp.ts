import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hono } from 'hono'
import { pino } from 'pino'
import { createApp } from '#server/app.ts'
import { planForgetting } from '#server/commands/forgetAnswers.ts'
import { planNights } from '#server/commands/models/refitNightly.ts'
import { migrate } from '#server/db/migrate.ts'
import type { Deps } from '#server/deps.ts'
import { uuidv7 } from '#server/ids.ts'
import { jobWorkers } from '#server/jobWorkers.ts'
import { releaseJobs, startJobLoop } from '#server/jobs.ts'
import type { Routes } from '#server/routes/routes.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { cookieAuth } from './auth.ts'
import { workerCompute } from './compute.ts'
import { connectionReader } from './connection.ts'
import type { Settings } from './env.ts'
import { folderMedia } from './folderMedia.ts'
import { lockFolder } from './lockFolder.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'

export interface OpenApp {
  app: Hono
  routes: Routes
  deps: Deps
  /** Shown by local scripts instead of a session. */
  localToken: string
  close: () => Promise<void>
}

/**
 * Opens database, media and accounts, and the app on them.
 * @throws DatabaseProblem with one sentence when that cannot be
 */
export async function openApp(settings: Settings): Promise<OpenApp> {
  await mkdir(settings.dataFolder, { recursive: true, mode: 0o700 })
  const lock = settings.databaseUrl ? null : lockFolder(settings.dataFolder)
  try {
    const engine = settings.databaseUrl ? 'postgres' : 'sqlite'
    const database = settings.databaseUrl ?? join(settings.dataFolder, 'accord.sqlite')
    const db = settings.databaseUrl ? await openPostgres(settings.databaseUrl) : openSqlite(database)
    await migrate(db)
    if (engine === 'sqlite') await releaseJobs(db)
    const mediaFolder = join(settings.dataFolder, 'media')
    const localToken = randomBytes(24).toString('hex')
    const connection = connectionReader({ ...settings, localToken })
    const isSecure = settings.publicUrl?.startsWith('https:') ?? false
    const secret = settings.secret ?? (await storedSecret(settings.dataFolder))
    const deps: Deps = {
      db,
      engine,
      media: folderMedia(mediaFolder),
      auth: cookieAuth({ db, engine, secret, isSecure, connection }),
      compute: workerCompute({ mediaFolder, database, codeFolder: join(settings.dataFolder, 'compiled') }),
      clock: Date.now,
      ids: uuidv7(Date.now),
      logger: pino({ level: settings.logLevel }, pino.destination(2)),
      version: packageJson.version,
      connection,
      firstRunCode: randomBytes(5).toString('hex'),
      sampleSound: (name) => readFile(fileURLToPath(new URL(`../sample/calls/${name}.mp3`, import.meta.url))),
    }
    const { app, routes } = createApp(deps)
    await planForgetting(deps)
    await planNights(deps)
    const jobs = startJobLoop(deps, jobWorkers)
    return {
      app,
      routes,
      deps,
      localToken,
      close: async () => {
        await jobs.stop()
        await db.destroy()
        lock?.release()
      },
    }
  } catch (error) {
    lock?.release()
    throw error
  }
}

/** The key of the session cookies, made once. Several servers share it by ACCORD_SECRET. */
async function storedSecret(folder: string): Promise<string> {
  const path = join(folder, 'secret')
  if (!existsSync(path)) await writeFile(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  return (await readFile(path, 'utf8')).trim()
}
