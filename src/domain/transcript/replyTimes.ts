import type { Span } from './span.ts'
import type { Speech } from './speech.ts'

/**
 * Response latencies: how long after the customer stops the agent begins, once for every time the agent is the next
 * to speak. 0 where the agent came in before the customer had stopped and went on. Where the customer goes on
 * themselves, or speaks into the agent's words without taking over, nobody replied.
 * @returns milliseconds, in order of time
 * @see Heldner & Edlund 2010, Journal of Phonetics 38:555, for gaps and overlaps between speakers
 */
export function replyTimes({ agent, customer, others }: Speech): number[] {
  const replies: number[] = []
  let next = 0
  let other = 0
  customer.forEach(({ startMs, endMs }, index) => {
    while (next < agent.length && endOf(agent[next]) <= endMs) next++
    while (other < others.length && startOf(others[other]) < endMs) other++
    const reply = startOf(agent[next])
    const isAmidAgent = reply <= startMs
    const isFirst = reply <= startOf(customer[index + 1]) && reply <= startOf(others[other])
    if (Number.isFinite(reply) && !isAmidAgent && isFirst) replies.push(Math.max(0, reply - endMs))
  })
  return replies
}

const startOf = (span: Span | undefined): number => span?.startMs ?? Infinity
const endOf = (span: Span | undefined): number => span?.endMs ?? Infinity
