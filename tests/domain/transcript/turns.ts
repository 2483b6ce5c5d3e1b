import type { ImportedTurn } from '#domain/interchange/importedInteraction.ts'
import fc from 'fast-check'

type Speaker = ImportedTurn['speaker']

/** `said('agent', 0, 1000)`: words spoken from 0 to 1 s. */
export function said(speaker: Speaker, startMs: number | null, endMs: number | null, text = 'so be it'): ImportedTurn {
  return { speaker, text, startMs, endMs, at: null }
}

export function wrote(speaker: Speaker, at: number | null): ImportedTurn {
  return { speaker, text: 'so be it', startMs: null, endMs: null, at }
}

/** Turns as bad transcripts have them: out of order, overlapping, empty, ending before they start, some without times. */
export const anyTurns = fc.array(
  fc.record({
    speaker: fc.constantFrom<Speaker>('agent', 'customer', 'bot', 'system'),
    text: fc.constantFrom('', ' ', 'yes', 'so be it', '好的', '🙂'),
    startMs: fc.option(fc.nat({ max: 60_000 }), { freq: 30 }),
    endMs: fc.option(fc.nat({ max: 60_000 }), { freq: 30 }),
    at: fc.option(fc.nat({ max: 60_000 }), { freq: 30 }),
  }),
  { maxLength: 40 },
)

/** A call of two that both speak, in any order of its turns. */
export const calls = fc
  .array(
    fc.record({
      speaker: fc.constantFrom<Speaker>('agent', 'customer', 'bot'),
      startMs: fc.nat({ max: 60_000 }),
      lengthMs: fc.integer({ min: 1, max: 8000 }),
    }),
    { maxLength: 30 },
  )
  .map((turns) => [
    said('agent', 0, 777),
    ...turns.map(({ speaker, startMs, lengthMs }) => said(speaker, startMs, startMs + lengthMs)),
    said('customer', 900, 1900),
  ])
