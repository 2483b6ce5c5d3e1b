import type { TranscriptTurn } from '#contract/interactions.ts'
import type { Channel, Dimension } from '#domain/definition/definition.ts'
import { fillIn } from './fillIn.ts'
import { ACKNOWLEDGEMENTS, CLOSINGS, CUSTOMER_ENDS, GREETINGS, PROGRESS } from './phrases.ts'
import { levelOf, type Quality } from './quality.ts'
import type { Random } from './random.ts'
import type { Topic } from './topics.ts'

export interface Transcript {
  turns: TranscriptTurn[]
  /** Index of the turn that shows a dimension best. */
  shows: Record<Dimension, number>
  endedAt: number
}

interface Contact {
  channel: Channel
  startedAt: number
  topic: Topic
  quality: Quality
  /** What stands for `{name}` in the phrases. */
  words: Readonly<Record<string, string>>
}

type Line = Pick<TranscriptTurn, 'speaker' | 'text'> & { shows?: Dimension; isSlow?: boolean }

/** A contact in words that fit its quality, with times that fit its channel. */
export function writeTranscript(random: Random, contact: Contact, now: number): Transcript {
  const lines = contact.channel === 'email' ? letterLines(random, contact) : talkLines(random, contact)
  const filled = lines.map((line) => ({ ...line, text: fillIn(line.text, contact.words) }))
  const timed = contact.channel === 'call' ? spoken(random, filled) : written(random, filled, contact)
  // What would be later than now has not been written yet; the first turn always has.
  const turns = timed.filter(({ at }, index) => index === 0 || at === null || at <= now)
  const last = turns.at(-1)
  return { turns, shows: shownIn(lines, turns), endedAt: last?.at ?? contact.startedAt + (last?.endMs ?? 0) }
}

/** A call or a chat: the agent greets, the two take turns. */
function talkLines(random: Random, { topic, quality }: Contact): Line[] {
  const friendliness = levelOf(quality.friendliness)
  const responsiveness = levelOf(quality.responsiveness)
  const outcome = levelOf(quality.outcome)
  const lines: Line[] = [
    { speaker: 'agent', text: random.pick(GREETINGS[friendliness]) },
    { speaker: 'customer', text: random.pick(topic.problem) },
    { speaker: 'agent', text: random.pick(ACKNOWLEDGEMENTS[friendliness]), shows: 'friendliness' },
    { speaker: 'agent', text: topic.question },
    { speaker: 'customer', text: topic.reply },
    {
      speaker: 'agent',
      text: random.pick(PROGRESS[responsiveness]),
      shows: 'responsiveness',
      isSlow: responsiveness === 'poor',
    },
    { speaker: 'agent', text: outcome === 'poor' ? topic.unsolved : topic.solved, shows: 'outcome' },
    { speaker: 'customer', text: random.pick(CUSTOMER_ENDS[outcome]) },
    { speaker: 'agent', text: random.pick(CLOSINGS[friendliness]) },
  ]
  return lines
}

/** An exchange of letters: the customer opens, the agent answers in whole mails. */
function letterLines(random: Random, { topic, quality }: Contact): Line[] {
  const friendliness = levelOf(quality.friendliness)
  const responsiveness = levelOf(quality.responsiveness)
  const outcome = levelOf(quality.outcome)
  const thanks = random.pick(ACKNOWLEDGEMENTS[friendliness])
  const lines: Line[] = [
    { speaker: 'customer', text: `Hello,\n\n${random.pick(topic.problem)}\n\nRegards, {customer}` },
    {
      speaker: 'agent',
      text: `Hello {customer},\n\n${thanks} ${topic.question}\n\n{agent}`,
      shows: 'friendliness',
      isSlow: responsiveness === 'poor',
    },
    { speaker: 'customer', text: `${topic.reply}\n\n{customer}` },
    {
      speaker: 'agent',
      text: `${outcome === 'poor' ? topic.unsolved : topic.solved}\n\n${random.pick(CLOSINGS[friendliness])}\n{agent}`,
      shows: 'outcome',
      isSlow: responsiveness === 'poor',
    },
  ]
  return random.chance(0.4) ? [...lines, { speaker: 'customer', text: random.pick(CUSTOMER_ENDS[outcome]) }] : lines
}

/** Times of speech: some 65 ms a letter, and silence before a slow answer. */
function spoken(random: Random, lines: readonly Line[]): TranscriptTurn[] {
  let clock = 400
  return lines.map(({ speaker, text, isSlow }) => {
    const startMs = clock + (isSlow ? random.between(20_000, 70_000) : random.between(250, 1800))
    const endMs = startMs + Math.round(text.length * (55 + 20 * random.next()))
    clock = endMs
    return { speaker, text, startMs, endMs, at: null }
  })
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

function written(random: Random, lines: readonly Line[], { channel, startedAt }: Contact): TranscriptTurn[] {
  let clock = startedAt
  return lines.map(({ speaker, text, isSlow }, index) => {
    if (index > 0) clock += channel === 'email' ? letterGap(random, isSlow) : chatGap(random, isSlow)
    return { speaker, text, startMs: null, endMs: null, at: clock }
  })
}

function letterGap(random: Random, isSlow = false): number {
  return isSlow ? random.between(20 * HOUR, 50 * HOUR) : random.between(HOUR, 9 * HOUR)
}

function chatGap(random: Random, isSlow = false): number {
  return isSlow ? random.between(3 * MINUTE, 8 * MINUTE) : random.between(6000, MINUTE)
}

function shownIn(lines: readonly Line[], turns: readonly TranscriptTurn[]): Record<Dimension, number> {
  const lastAgentTurn = Math.max(
    turns.findLastIndex(({ speaker }) => speaker === 'agent'),
    0,
  )
  const find = (dimension: Dimension): number => {
    const index = lines.findIndex(({ shows }) => shows === dimension)
    return index >= 0 && index < turns.length ? index : lastAgentTurn
  }
  return {
    friendliness: find('friendliness'),
    responsiveness: find('responsiveness'),
    outcome: find('outcome'),
  }
}
