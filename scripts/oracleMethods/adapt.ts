import type { z } from 'zod'

export type OracleMethod = (input: unknown) => unknown

/** A method that reads the input of a reference case by its schema before it hands it to the domain. */
export function adapt<Input>(schema: z.ZodType<Input>, run: (input: Input) => unknown): OracleMethod {
  return (input) => run(schema.parse(input))
}
