import type { ImportedTurn, Speaker } from '#domain/interchange/importedInteraction.ts'
import { mergeSpans } from './mergeSpans.ts'
import type { Span } from './span.ts'
import type { Speech } from './speech.ts'

/** With fewer of its turns timed, a transcript says too little of when people spoke. */
const TIMED_SHARE = 0.9
/** From this many on, no real conversation ends each turn on the millisecond at which the next begins. */
const TURNS_THAT_TELL = 5

type TimedTurn = ImportedTurn & Span

/**
 * When each side spoke, by the times of a transcript.
 * @param turns in any order, overlapping or not; turns without words are no speech
 * @returns null when the times say too little: fewer than nine in ten turns of agent and customer have a start and a
 * later end, one of the two never speaks, or every turn ends exactly where the next begins (such ends are filled in, not heard)
 */
export function speechFromTurns(turns: readonly ImportedTurn[]): Speech | null {
  const spoken = turns.filter(({ speaker, text }) => speaker !== 'system' && text.trim() !== '')
  const timed = spoken.filter(isTimed)
  const isOfPeople = ({ speaker }: ImportedTurn): boolean => speaker === 'agent' || speaker === 'customer'
  if (timed.filter(isOfPeople).length < TIMED_SHARE * spoken.filter(isOfPeople).length) return null
  const of = (wanted: Speaker): Span[] => mergeSpans(timed.filter(({ speaker }) => speaker === wanted))
  const speech = { agent: of('agent'), customer: of('customer'), others: of('bot') }
  if (speech.agent.length === 0 || speech.customer.length === 0 || hasFilledInEnds(timed)) return null
  return speech
}

function isTimed(turn: ImportedTurn): turn is TimedTurn {
  return turn.startMs !== null && turn.endMs !== null && turn.endMs > turn.startMs
}

function hasFilledInEnds(turns: readonly TimedTurn[]): boolean {
  const inOrder = turns.toSorted((a, b) => a.startMs - b.startMs)
  return (
    inOrder.length >= TURNS_THAT_TELL &&
    inOrder.every(({ endMs }, index) => index === inOrder.length - 1 || inOrder[index + 1]?.startMs === endMs)
  )
}
