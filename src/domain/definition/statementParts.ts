import { type Definition, type Dimension, DIMENSIONS } from './definition.ts'

/** A piece of the statement; its dimension when it is what the statement says of that one. */
export interface StatementPart {
  text: string
  dimension: Dimension | null
}

/**
 * The statement in pieces that spell it again, the words of each dimension apart: where they first stand as whole words,
 * whatever their case and spacing. Words that do not stand in it, or only within another dimension's, mark nothing.
 */
export function statementParts({
  statement,
  dimensions,
}: Pick<Definition, 'statement' | 'dimensions'>): StatementPart[] {
  const spans: { from: number; to: number; dimension: Dimension }[] = []
  for (const dimension of DIMENSIONS) {
    const isFree = (from: number, to: number) => spans.every((span) => to <= span.from || span.to <= from)
    const found = placesOf(dimensions[dimension].words, statement).find(({ from, to }) => isFree(from, to))
    if (found) spans.push({ ...found, dimension })
  }
  const parts: StatementPart[] = []
  let at = 0
  for (const { from, to, dimension } of spans.toSorted((one, other) => one.from - other.from)) {
    parts.push({ text: statement.slice(at, from), dimension: null }, { text: statement.slice(from, to), dimension })
    at = to
  }
  parts.push({ text: statement.slice(at), dimension: null })
  return parts.filter(({ text }) => text !== '')
}

function placesOf(words: string, statement: string): { from: number; to: number }[] {
  const wanted = words.split(/\s+/).filter((word) => word !== '')
  if (wanted.length === 0) return []
  const phrase = wanted.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)).join(String.raw`\s+`)
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${phrase}(?![\p{L}\p{N}])`, 'giu')
  return [...statement.matchAll(pattern)].map(({ 0: text, index }) => ({ from: index, to: index + text.length }))
}
