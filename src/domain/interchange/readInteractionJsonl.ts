import type { ReadInteraction } from './importedInteraction.ts'
import { isSealedVcon, isVcon, readVcon } from './readVcon.ts'
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
  if (isVcon(json)) return readVcon(json, timeZone)
  if (isSealedVcon(json)) return { ok: false, message: 'This vCon is signed or encrypted: send it unsigned.' }
  if (!isMeantAsInteraction(json)) {
    return { ok: false, message: 'This JSON holds neither an interaction nor a vCon.' }
  }
  return readInteraction(json, timeZone)
}

/** Whether an object has anything of an interaction, so that what it lacks is worth telling. */
export function isMeantAsInteraction(json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false
  return isVcon(json) || ['externalId', 'channel', 'agent', 'startedAt'].some((field) => field in json)
}

export function withNotes(result: ReadInteraction, notes: readonly string[]): ReadInteraction {
  return result.ok ? { ...result, notes: [...notes, ...result.notes] } : result
}
