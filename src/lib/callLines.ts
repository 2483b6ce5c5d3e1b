import type { z } from 'zod'
import { ApiError } from '#contract/apiError.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { answered, type CallInput, parsed } from './apiClient.ts'

/**
 * Calls an endpoint that answers line by line.
 * @returns each line as it comes; reading no further ends the work on the server
 * @throws ApiError as `call` does; `unavailable` when the answer breaks off
 */
export async function* callLines<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, A>,
  input: CallInput<P, Q, B> = {},
): AsyncGenerator<z.output<A>, void> {
  const response = await answered(endpoint, input)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  try {
    for (;;) {
      const { value, done } = (await reader?.read()) ?? { done: true }
      if (done) return
      const lines = (rest + value).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) yield parsed(endpoint, JSON.parse(line))
    }
  } catch (error) {
    if (input.signal?.aborted || error instanceof ApiError) throw error
    throw new ApiError('unavailable', 'The answer broke off; try again.')
  } finally {
    // Ends the work, when it is not read to its end.
    void reader?.cancel().catch(() => undefined)
  }
}
