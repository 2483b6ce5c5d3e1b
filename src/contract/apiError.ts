import { z } from 'zod'

/** Stable codes: clients may switch on them, the words may change. */
export const ERROR_STATUS = {
  invalid: 400,
  not_signed_in: 401,
  wrong_password: 401,
  wrong_origin: 403,
  not_allowed: 403,
  not_found: 404,
  stale: 409,
  conflict: 409,
  /** The claim on an interaction ran out and somebody else has taken it. */
  claim_lost: 409,
  gone: 410,
  too_large: 413,
  unsupported: 415,
  incomplete: 422,
  too_many: 429,
  server_error: 500,
  unavailable: 503,
} as const
const ERROR_CODES = Object.keys(ERROR_STATUS) as (keyof typeof ERROR_STATUS)[]
export type ErrorCode = keyof typeof ERROR_STATUS

/** The one error shape. `fields` names what to mend by path; `current` is the present state after a 409. */
export const apiErrorBody = z.object({
  error: z.object({
    code: z.enum(ERROR_CODES as [ErrorCode, ...ErrorCode[]]),
    message: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
    current: z.unknown().optional(),
  }),
})
export type ApiErrorBody = z.infer<typeof apiErrorBody>

/** An error with a sentence for the person: thrown by the server, rebuilt from the answer by apiClient. */
export class ApiError extends Error {
  readonly code: ErrorCode
  readonly fields: Record<string, string> | undefined
  readonly current: unknown

  constructor(code: ErrorCode, message: string, more: { fields?: Record<string, string>; current?: unknown } = {}) {
    super(message)
    this.name = 'ApiError'
    this.code = code
    this.fields = more.fields
    this.current = more.current
  }

  get status(): number {
    return ERROR_STATUS[this.code]
  }

  get body(): ApiErrorBody {
    const { code, message, fields, current } = this
    return { error: { code, message, ...(fields ? { fields } : {}), ...(current !== undefined ? { current } : {}) } }
  }
}
