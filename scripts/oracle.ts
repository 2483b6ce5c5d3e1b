// Runs reference files through the domain: npm run -s oracle -- FILE…
// Prints `NAME passed/total` per file and the cases that fail; ends with 1 when anything does.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { differences } from './oracleCompare.ts'
import { ORACLE_METHODS } from './oracleMethods.ts'
import type { OracleMethod } from './oracleMethods/adapt.ts'

const oracleFile = z.object({
  method: z.string(),
  cases: z.array(
    z.object({ id: z.string(), input: z.unknown(), expected: z.unknown(), tolerance: z.number().min(0).default(1e-9) }),
  ),
})
type OracleCase = z.infer<typeof oracleFile>['cases'][number]

const files = process.argv.slice(2)
if (files.length === 0) console.error('Name the reference files to run: npm run -s oracle -- FILE…')
let isPassed = files.length > 0
for (const file of files) isPassed = (await runFile(file)) && isPassed
process.exitCode = isPassed ? 0 : 1

async function runFile(path: string): Promise<boolean> {
  const name = basename(path, '.json')
  const file = await readOracle(path)
  if (!file) return false
  const method = ORACLE_METHODS.get(file.method)
  if (!method) {
    console.log(`${name} 0/${file.cases.length}\n  unknown method “${file.method}”`)
    return false
  }
  const failures = file.cases.flatMap((one) => {
    const problems = runCase(method, one)
    return problems.length > 0 ? [`  ${one.id}  ${problems.slice(0, 3).join('; ')}`] : []
  })
  console.log([`${name} ${file.cases.length - failures.length}/${file.cases.length}`, ...failures].join('\n'))
  return failures.length === 0
}

function runCase(method: OracleMethod, { input, expected, tolerance }: OracleCase): string[] {
  try {
    return differences(expected, method(input), tolerance)
  } catch (error) {
    return [error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : String(error)]
  }
}

async function readOracle(path: string) {
  try {
    return oracleFile.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    console.error(`${path} cannot be read as a reference file: ${reason(error)}`)
    return null
  }
}

function reason(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues
    return `${issue?.path.join('.') || 'the file'}: ${issue?.message}.`
  }
  if (error instanceof SyntaxError) return `it is not JSON (${error.message}).`
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'there is no such file.'
  return error instanceof Error ? `${error.message}.` : String(error)
}
