import { cleanJson, cleaningNotes } from './cleanText.ts'

export type ParsedJson = { ok: true; value: unknown; notes: string[] } | { ok: false; message: string }

/** Parses and cleans a JSON text; what is wrong with it comes back as a sentence. */
export function parseJson(text: string): ParsedJson {
  try {
    const cleaned = cleanJson(JSON.parse(text))
    return { ok: true, value: cleaned.value, notes: cleaningNotes(cleaned) }
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, message: error.message }
    return { ok: false, message: `This is not valid JSON (${problemOf(error)}).` }
  }
}

/** The engine's words without the piece of the text it quotes: that may be a customer's. */
function problemOf(error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  return (
    message
      .replace(/, (?:\.\.\.)?".*$/s, '')
      .replace(/ is not valid JSON$/, '')
      .replace(/^"[^"]*"$/s, '') || 'unexpected text'
  )
}
