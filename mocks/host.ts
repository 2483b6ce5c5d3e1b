import { createApp } from '#server/app.ts'
import { createFirstPerson } from '#server/commands/createFirstPerson.ts'
import { loadSample } from '#server/commands/loadSample.ts'
import { type Db, inTransaction, type Trx } from '#server/db/dialect.ts'
import { migrate } from '#server/db/migrate.ts'
import type { Deps, Logger, SampleSound } from '#server/deps.ts'
import { uuidv7 } from '#server/ids.ts'
import { jobWorkers } from '#server/jobWorkers.ts'
import { startJobLoop } from '#server/jobs.ts'
import { SAMPLE_CALLS } from '#server/sample/sampleCalls.ts'
import { storeSampleCalls } from '#server/sample/storeSampleCalls.ts'
import { computeInPlace } from './computeInPlace.ts'
import { memoryMedia } from './memoryMedia.ts'
import { ADMINISTRATOR_ACCOUNT, type Chosen, linkPersonas, personaAuth } from './personas.ts'

export interface HostParts {
  db: Db
  chosen: Chosen
  sampleSound: SampleSound
  /** The database is filled already, by an earlier page. */
  isFilled?: boolean
  clock?: () => number
  logger?: Logger
}

export interface MockHost {
  fetch: (request: Request) => Response | Promise<Response>
  deps: Deps
  close: () => Promise<void>
}

/** The whole of Accord without a server: the same app on a database in memory, with the sample in it. */
export async function openMockHost({
  db,
  chosen,
  sampleSound,
  isFilled = false,
  clock = Date.now,
  logger = consoleLogger,
}: HostParts): Promise<MockHost> {
  const media = memoryMedia(clock)
  const deps: Deps = {
    db,
    engine: 'sqlite',
    media,
    auth: personaAuth(chosen),
    compute: computeInPlace(media, db),
    clock,
    ids: uuidv7(clock),
    logger,
    version: 'development',
    connection: (request) => ({ isLocal: true, hasLocalToken: false, origin: new URL(request.url).origin }),
    firstRunCode: '',
    sampleSound,
  }
  if (!isFilled) await migrate(db)
  const recordings = await storeSampleCalls(deps, SAMPLE_CALLS)
  if (!isFilled) await inTransaction(db, 'sqlite', (trx) => fill(trx, deps, recordings))
  const jobs = startJobLoop(deps, jobWorkers)
  const { app } = createApp(deps)
  return {
    fetch: (request) => app.fetch(request),
    deps,
    close: async () => {
      await jobs.stop()
      await db.destroy()
    },
  }
}

async function fill(trx: Trx, deps: Deps, recordings: Parameters<typeof loadSample>[2]['recordings']): Promise<void> {
  await createFirstPerson(trx, deps, {
    ...ADMINISTRATOR_ACCOUNT,
    organisation: 'Hearthline',
    timeZone: 'Europe/London',
    alsoReviews: false,
  })
  await loadSample(trx, deps, { recordings, personId: null })
  await linkPersonas(trx)
}

const consoleLogger: Logger = {
  info: () => {},
  warn: (detail, message) => console.warn(message, detail),
  error: (detail, message) => console.error(message, detail),
}
