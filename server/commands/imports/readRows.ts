import type { ReadInteraction } from '#domain/interchange/importedInteraction.ts'
import { parseJson } from '#domain/interchange/parseJson.ts'
import {
  isMeantAsInteraction,
  readInteractionJsonl,
  readJsonInteraction,
  withNotes,
} from '#domain/interchange/readInteractionJsonl.ts'
import { decodeUtf8, joined, readLines } from './readLines.ts'

export interface FileRow {
  line: number | null
  result: ReadInteraction
  /** Bytes of the file up to the end of this row. */
  bytesRead: number
}

const bad = (message: string): ReadInteraction => ({ ok: false, message })

/** Every row of a file of one JSON object a line; blank lines are none. */
export async function* rowsOfLines(chunks: AsyncIterable<Uint8Array>, timeZone: string): AsyncGenerator<FileRow> {
  let rows = 0
  let bytesRead = 0
  for await (const line of readLines(chunks)) {
    bytesRead = line.bytesRead
    if (line.text?.trim() === '') continue
    rows++
    const result = line.text === null ? bad(line.problem ?? '') : readInteractionJsonl(line.text, timeZone)
    yield { line: line.number, result, bytesRead }
  }
  if (rows === 0) yield { line: null, result: bad('This file holds no interactions.'), bytesRead }
}

/** The rows of a file that is one JSON value: an interaction, a vCon, or a list of them. */
export async function* rowsOfJson(chunks: AsyncIterable<Uint8Array>, timeZone: string): AsyncGenerator<FileRow> {
  const parts: Uint8Array[] = []
  let bytesRead = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    bytesRead += chunk.length
  }
  const text = decodeUtf8(joined(parts, bytesRead))
  const parsed = text === null ? bad('This file is not text in UTF-8.') : parseJson(text)
  if (!('value' in parsed)) {
    yield { line: null, result: parsed.ok ? bad('') : parsed, bytesRead }
    return
  }
  if (!Array.isArray(parsed.value)) {
    yield { line: null, result: withNotes(readJsonInteraction(parsed.value, timeZone), parsed.notes), bytesRead }
    return
  }
  const items: unknown[] = parsed.value
  if (!items.some(isMeantAsInteraction)) {
    yield { line: null, result: bad('This JSON is a list without interactions.'), bytesRead }
    return
  }
  for (const [index, item] of items.entries()) {
    const result = withNotes(readJsonInteraction(item, timeZone), index === 0 ? parsed.notes : [])
    yield { line: null, result: numbered(result, index + 1), bytesRead }
  }
}

function numbered(result: ReadInteraction, number: number): ReadInteraction {
  const named = (message: string): string => `Item ${number}: ${message}`
  return result.ok ? { ...result, notes: result.notes.map(named) } : bad(named(result.message))
}
