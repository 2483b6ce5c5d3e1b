import { parseArgs } from 'node:util'
import { ApiError } from '#contract/apiError.ts'
import { DatabaseProblem } from '#server/db/migrate.ts'
import { readSettings } from '#server/node/env.ts'
import { collectFiles, type FoundFile } from './importing/collectFiles.ts'
import { connect } from './connect.ts'
import { runImport, type ImportOptions } from './importing/runImport.ts'
import { exitCodeOf, summaryOf } from './importing/summary.ts'

const USAGE = `Usage: npm run import -- PATH… [--zone Europe/Paris] [--source NAME]

Imports interactions (JSONL, JSON), vCons and recordings at or below the paths, into the running Accord or, when none
runs, straight into the data folder (ACCORD_DATA).
  --zone    the zone of times that name no offset; the organisation's when absent
  --source  the system they come from, for rows that do not say
Ends with 0 when all is in, 2 when something was left out, 1 when nothing could be done.`

process.exitCode = await main(process.argv.slice(2))

async function main(given: readonly string[]): Promise<number> {
  try {
    const { positionals, values } = readArguments(given)
    if (values.help || positionals.length === 0) {
      console.log(USAGE)
      return values.help ? 0 : 1
    }
    const files = collectFiles(positionals)
    if (files.length === 0) throw new Error('There are no files at these paths.')
    return await importAll(files, { timeZone: values.zone, source: values.source })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    // A sentence we wrote is the whole message; anything else is a fault, and its stack is of use.
    const isSentence = error instanceof ApiError || error instanceof DatabaseProblem || error.constructor === Error
    console.error(isSentence ? error.message : error)
    return 1
  }
}

function readArguments(given: readonly string[]) {
  const options = {
    zone: { type: 'string' },
    source: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const
  try {
    return parseArgs({ args: [...given], allowPositionals: true, options })
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : 'The arguments cannot be read.'}\n\n${USAGE}`, {
      cause: error,
    })
  }
}

async function importAll(files: readonly FoundFile[], options: ImportOptions): Promise<number> {
  const connected = await connect(readSettings(process.env))
  const line = progressLine()
  try {
    const result = await runImport(connected, files, options, {
      progress: line.show,
      problem: (text) => {
        line.clear()
        console.log(text)
      },
    })
    line.clear()
    for (const text of summaryOf(result)) console.log(text)
    return exitCodeOf(result)
  } finally {
    line.clear()
    await connected.close()
  }
}

/** One line that overwrites itself; nothing of it goes into a file or a pipe. */
function progressLine() {
  const { stderr } = process
  const write = (text: string): void => void (stderr.isTTY && stderr.write(`\r\u001b[2K${text}`))
  return { show: (text: string) => write(text.slice(0, (stderr.columns ?? 80) - 1)), clear: () => write('') }
}
