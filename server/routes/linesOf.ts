import type { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import type { Logger } from '#server/deps.ts'

/** How an answer is given line by line: each as it becomes known, until nobody reads on. */
interface Lines<Line> {
  send: (line: Line) => void
  signal: AbortSignal
}

/** Answers an endpoint of the kind `lines`; who stops reading ends the work. */
export function linesOf<Answer extends z.ZodType>(
  { id, response }: Endpoint<z.ZodType, z.ZodType, z.ZodType, Answer>,
  logger: Logger,
  work: (lines: Lines<z.input<Answer>>) => Promise<z.input<Answer>>,
): Response {
  const stopping = new AbortController()
  const { signal } = stopping
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (line: z.input<Answer>) => {
        if (!signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(response.parse(line))}\n`))
      }
      try {
        send(await work({ send, signal }))
        if (!signal.aborted) controller.close()
      } catch (error) {
        if (signal.aborted) return
        logger.error({ endpoint: id, error: String(error) }, 'An answer broke off.')
        controller.error(error)
      }
    },
    cancel: () => stopping.abort(),
  })
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' } })
}
