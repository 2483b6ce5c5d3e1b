import type { ReadInteraction } from './importedInteraction.ts'
import { isVcon, readVcon } from './readVcon.ts'
import { parseJson } from './parseJson.ts'
import { readInteraction } from './readInteraction.ts'

/** Reads one line of a JSONL file: an interaction of the open format, or a vCon on one line. */
export function readInteractionJsonl(line: string, timeZone: string): ReadInteraction {
  const parsed = parseJson(line)
  return parsed.ok ? withNotes(readJsonInteraction(parsed.value, timeZone), parsed.notes) : parsed
}

/** The same for a value already parsed. */
export function readJsonInteraction(json: unknown, timeZone: string): ReadInteraction {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { ok: false, message: 'This is JSON, but not an object that holds an interaction.' }
  }
  return isVcon(json) ? readVcon(json, timeZone) : readInteraction(json, timeZone)
}

export function withNotes(result: ReadInteraction, notes: readonly string[]): ReadInteraction {
  return result.ok ? { ...result, notes: [...notes, ...result.notes] } : result
}
