import { DatabaseProblem } from '#server/db/migrate.ts'
import { readSettings } from './env.ts'
import { startServer } from './serve.ts'

/** Runs until it is told to stop; a problem is one sentence and exit code 1. */
try {
  const settings = readSettings(process.env)
  const server = await startServer(settings)
  console.log(`Accord is ready: ${server.url}`)
  if (settings.host !== '127.0.0.1' && settings.host !== 'localhost') {
    console.log(`First run from another machine needs this one-time code: ${server.firstRunCode}`)
  }
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1)
      isStopping = true
      void server.stop().then(() => process.exit(0))
    })
  }
} catch (error) {
  if (!(error instanceof DatabaseProblem)) throw error
  console.error(error.message)
  process.exit(1)
}
