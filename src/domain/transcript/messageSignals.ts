import type { Channel } from '#domain/definition/definition.ts'
import type { ImportedTurn } from '#domain/interchange/importedInteraction.ts'
import type { Moment, OwnSignals } from './signals.ts'

type MessageSignals = Pick<OwnSignals, 'firstReplyMs' | 'longestGapMs' | 'moments'>

interface Message {
  speaker: ImportedTurn['speaker']
  at: number
}

/**
 * What can be measured of who wrote when. The first reply is the time from the customer's first message to the agent's
 * next, whatever a bot answered in between. The longest gap is the longest time without a message: in a chat, where
 * both sit there, any such time; in letters only one that ends with the agent's message, for a customer may take days.
 * @param turns in any order; those without a time are left out
 * @returns null for a reply that never came, and for gaps where no message follows another
 */
export function messageSignals(channel: Channel, turns: readonly ImportedTurn[]): MessageSignals {
  const messages = turns
    .flatMap(({ speaker, at }): Message[] => (at === null || speaker === 'system' ? [] : [{ speaker, at }]))
    .toSorted((a, b) => a.at - b.at)
  const reply = firstReply(messages)
  const gap = longestGap(channel, messages)
  return {
    firstReplyMs: lengthOf(reply),
    longestGapMs: lengthOf(gap),
    moments: [reply, gap].filter((moment) => moment !== null),
  }
}

function firstReply(messages: readonly Message[]): Moment | null {
  const asked = messages.findIndex(({ speaker }) => speaker === 'customer')
  const replied = asked === -1 ? undefined : messages.slice(asked).find(({ speaker }) => speaker === 'agent')
  const start = messages[asked]
  return start && replied ? { kind: 'firstReply', startMs: start.at, endMs: replied.at } : null
}

function longestGap(channel: Channel, messages: readonly Message[]): Moment | null {
  let longest: Moment | null = null
  messages.slice(1).forEach(({ speaker, at }, index) => {
    const startMs = messages[index]?.at ?? at
    const isCounted = channel === 'chat' || speaker === 'agent'
    if (isCounted && at - startMs > (lengthOf(longest) ?? -1)) longest = { kind: 'gap', startMs, endMs: at }
  })
  return longest
}

function lengthOf(moment: Moment | null): number | null {
  return moment && moment.endMs - moment.startMs
}
