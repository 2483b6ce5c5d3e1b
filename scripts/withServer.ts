import { ApiError } from '#contract/apiError.ts'
import { DatabaseProblem } from '#server/db/migrate.ts'
import { readSettings } from '#server/node/env.ts'
import { connect, type Connected } from './connect.ts'

/** Does something through the running server, or straight in the data folder; a problem is one sentence and exit code 1. */
export async function withServer(work: (server: Connected) => Promise<void>): Promise<void> {
  let server: Connected | undefined
  try {
    server = await connect(readSettings(process.env))
    await work(server)
  } catch (error) {
    if (!(error instanceof ApiError || error instanceof DatabaseProblem)) throw error
    console.error(error.message)
    process.exitCode = 1
  } finally {
    await server?.close()
  }
}
