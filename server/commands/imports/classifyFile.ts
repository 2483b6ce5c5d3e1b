import { sniffAudio } from '#server/audio/sniffAudio.ts'
import type { SniffedAudio } from '#server/audio/sniffedAudio.ts'
import { isSoundName } from './uploadLimit.ts'

export type FileKind =
  | { kind: 'sound'; sniffed: SniffedAudio }
  /** JSON, one object a line. */
  | { kind: 'lines' }
  /** One JSON value over the whole file. */
  | { kind: 'json' }
  | { kind: 'unreadable'; message: string }

const UNKNOWN = 'Accord does not know this kind of file: it reads interactions (JSONL or JSON), vCons and recordings.'

/** Says what a file is by its first bytes; its name only breaks ties. */
export function classifyFile(path: string, head: Uint8Array): FileKind {
  const sniffed = sniffAudio(head)
  if (head.length === 0) return { kind: 'unreadable', message: sniffed.reason ?? 'This file is empty.' }
  if (sniffed.container !== 'unknown') return { kind: 'sound', sniffed }
  if (isSoundName(path)) return { kind: 'unreadable', message: sniffed.reason ?? UNKNOWN }
  if (/\.(jsonl|ndjson)$/i.test(path)) return { kind: 'lines' }
  const text = new TextDecoder().decode(head).trimStart()
  const [first = '', ...others] = text.split('\n')
  const isSeveral = others.some((line) => line.trim() !== '')
  if (text.startsWith('{') && isSeveral && isWholeObject(first)) return { kind: 'lines' }
  if (text.startsWith('{') || text.startsWith('[')) return { kind: 'json' }
  return { kind: 'unreadable', message: UNKNOWN }
}

function isWholeObject(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}
