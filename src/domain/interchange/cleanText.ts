/** JSON nested deeper than this is no interaction, and would overflow the stack of whoever walks it. */
const MAX_DEPTH = 64

export interface CleanText<T> {
  value: T
  /** How many U+0000 were taken out. */
  nulls: number
  /** How many halves of a surrogate pair became U+FFFD. */
  surrogates: number
}

/** Takes out of a text what a database refuses: U+0000, and halves of surrogate pairs. */
export function cleanText(text: string): CleanText<string> {
  let nulls = 0
  let surrogates = 0
  const value = text.replace(/\0|\p{Surrogate}/gu, (character) => {
    if (character !== '\0') surrogates++
    else nulls++
    return character === '\0' ? '' : '\uFFFD'
  })
  return { value, nulls, surrogates }
}

/**
 * The same for every text of a parsed JSON value, names of fields included.
 * @throws RangeError when it is nested deeper than 64
 */
export function cleanJson(json: unknown): CleanText<unknown> {
  const counts = { nulls: 0, surrogates: 0 }
  const clean = (text: string): string => {
    const cleaned = cleanText(text)
    counts.nulls += cleaned.nulls
    counts.surrogates += cleaned.surrogates
    return cleaned.value
  }
  const walk = (value: unknown, depth: number): unknown => {
    if (depth > MAX_DEPTH) throw new RangeError(`The JSON is nested deeper than ${MAX_DEPTH}.`)
    if (typeof value === 'string') return clean(value)
    if (Array.isArray(value)) return value.map((item) => walk(item, depth + 1))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [clean(key), walk(item, depth + 1)]))
  }
  return { value: walk(json, 0), ...counts }
}

/** What to tell of a cleaning; nothing when nothing was found. */
export function cleaningNotes({ nulls, surrogates }: Pick<CleanText<unknown>, 'nulls' | 'surrogates'>): string[] {
  const notes: string[] = []
  if (nulls > 0) notes.push(`${nulls} U+0000 (NUL) ${nulls === 1 ? 'character was' : 'characters were'} taken out.`)
  if (surrogates > 0) {
    notes.push(`${surrogates} broken ${surrogates === 1 ? 'character was' : 'characters were'} replaced by “\uFFFD”.`)
  }
  return notes
}
