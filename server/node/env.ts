import { resolve } from 'node:path'
import { z } from 'zod'
import { DatabaseProblem } from '#server/db/migrate.ts'

const flag = z.stringbool().default(false)

const variables = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4600),
  /** Address people open, when it is not the one listened on (behind a proxy). */
  PUBLIC_URL: z.url().optional(),
  TRUST_PROXY: flag,
  DATABASE_URL: z.string().optional(),
  ACCORD_DATA: z.string().default('./data'),
  ACCORD_SECRET: z.string().min(32).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
})

export interface Settings {
  host: string
  port: number
  publicUrl: string | undefined
  trustsProxy: boolean
  databaseUrl: string | undefined
  dataFolder: string
  secret: string | undefined
  logLevel: string
}

/** Reads the environment once, at the edge. @throws DatabaseProblem naming the variable that cannot be read */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const { success, data, error } = variables.safeParse(given)
  if (!success) {
    const [issue] = error.issues
    throw new DatabaseProblem(`The setting ${issue?.path.join('.')} cannot be read: ${issue?.message}`)
  }
  return {
    host: data.HOST,
    port: data.PORT,
    publicUrl: data.PUBLIC_URL?.replace(/\/$/, ''),
    trustsProxy: data.TRUST_PROXY,
    databaseUrl: data.DATABASE_URL,
    dataFolder: resolve(data.ACCORD_DATA),
    secret: data.ACCORD_SECRET,
    logLevel: data.LOG_LEVEL,
  }
}
