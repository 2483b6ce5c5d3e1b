import { DAY_MS } from './makePeople.ts'
import { CUSTOMER_FIRST_NAMES, CUSTOMER_LAST_NAMES } from './people.ts'
import type { Random } from './random.ts'
import { DAYS, PRODUCTS, type Topic, TOPICS } from './topics.ts'

interface Customer {
  ref: string
  name: string
}

/** What a customer came for; a matter left open brings them back. */
export interface OpenMatter {
  customer: Customer
  topic: Topic
  words: Record<string, string>
  since: number
}

/** A new matter, or one that was left open in the last seven days. */
export function nextMatter(
  random: Random,
  queue: string,
  startedAt: number,
  open: Map<string, OpenMatter[]>,
): OpenMatter {
  const fresh = (open.get(queue) ?? []).filter(({ since }) => since > startedAt - 7 * DAY_MS)
  open.set(queue, fresh)
  if (fresh.length > 0 && random.chance(0.3)) {
    const [matter] = fresh.splice(random.between(0, fresh.length - 1), 1)
    if (matter) return matter
  }
  const name = `${random.pick(CUSTOMER_FIRST_NAMES)} ${random.pick(CUSTOMER_LAST_NAMES)}`
  const words = {
    order: `K${random.between(20_000, 99_999)}`,
    amount: `${random.between(4, 180)}.${random.pick(['00', '50', '90', '99'])} euros`,
    product: random.pick(PRODUCTS),
    day: random.pick(DAYS),
  }
  const customer = { ref: `C-${random.between(100_000, 999_999)}`, name }
  return { customer, topic: random.pick(TOPICS[queue] ?? Object.values(TOPICS).flat()), words, since: startedAt }
}
