/** The longest texts and lists of a published definition, in characters and pieces; a draft may be longer. */
export const LIMITS = {
  id: 64,
  name: 120,
  statement: 1000,
  terms: 50,
  term: 80,
  meaning: 600,
  dimensionLabel: 60,
  dimensionStatement: 400,
  dimensionWords: 120,
  criteria: 300,
  section: 80,
  label: 80,
  question: 400,
  rootCauses: 50,
  rootCause: 120,
  anchor: 600,
  weight: 1000,
  reviewMinutes: 480,
} as const

/** A sentence when a text is longer than it may be; else nothing. */
export function checkLength(what: string, text: string, limit: number): string[] {
  if (text.length <= limit) return []
  return [`${what} has ${text.length.toLocaleString('en')} characters; ${limit.toLocaleString('en')} are the most.`]
}

/** A name for use in a sentence. */
export function shortName(name: string): string {
  return name.length <= LIMITS.label ? name : `${name.slice(0, LIMITS.label - 20)}…`
}
