/** One UTF-16 unit, so that what is counted from the start of a text still lands on the same words. */
const MASK = '•'
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu
const PART = /[\p{L}\p{M}\p{N}]+/gu
/** Scripts that write without spaces: a name can stand within a run of letters. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
/** A single letter or digit would hide half of a text and nobody's name. */
const SHORTEST = 2

/**
 * Hides a person's names in a text: each name whole and each part of it as a word of its own, whatever its case or
 * accents. Over-hides rather than under-hides: an agent called Will hides every "will". Parts written small in a name
 * ("de", "van") are hidden within the whole name only.
 * @param names full names, e-mail addresses and aliases, as known
 * @returns a text of equal UTF-16 length in which all else is as it was
 */
export function maskNames(text: string, names: readonly string[]): string {
  const known = names.map((name) => name.trim()).filter((name) => name.length >= SHORTEST)
  if (known.length === 0 || text === '') return text
  const wholes = known.toSorted((one, other) => other.length - one.length)
  const masked = wholes.reduce((before, whole) => maskWhole(before, whole), text)
  const parts = new Set(known.flatMap(partsOf).map(foldWord))
  const seen = new Map<string, string>()
  return masked.replace(WORD, (word) => {
    const before = seen.get(word)
    if (before !== undefined) return before
    const shown = parts.has(foldWord(word)) ? hide(word) : maskParts(word, parts)
    seen.set(word, shown)
    return shown
  })
}

/** `O’Brien’s`: the name with its ending, or each side of the apostrophe. */
function maskParts(word: string, parts: ReadonlySet<string>): string {
  const ending = /['’]\p{L}{1,2}$/u.exec(word)?.[0] ?? ''
  const stem = word.slice(0, word.length - ending.length)
  if (ending !== '' && parts.has(foldWord(stem))) return hide(stem) + ending
  return word.replace(PART, (part) => (parts.has(foldWord(part)) ? hide(part) : part))
}

function partsOf(name: string): string[] {
  // An address or an alias such as `A-102` is one name: its parts may be anybody's words.
  if (/[@\d]/.test(name)) return [name]
  const words = [...(name.match(WORD) ?? []), ...(name.match(PART) ?? [])]
  return words.filter((word) => word.length >= SHORTEST && !/^\p{Ll}/u.test(word))
}

function maskWhole(text: string, name: string): string {
  const isUnspaced = UNSPACED.test(name)
  // Between the words of a name any blanks may stand, also a line's end.
  const inner = name.split(/\s+/).map(escapePattern).join('\\s+')
  const pattern = isUnspaced ? inner : `(?<![\\p{L}\\p{M}\\p{N}])${inner}(?![\\p{L}\\p{M}\\p{N}])`
  return text.replace(new RegExp(pattern, 'giu'), (found) => found.replace(/\S/g, MASK))
}

function hide(word: string): string {
  return MASK.repeat(word.length)
}

/** Equal for spellings that differ in case, accents or composition: `José` and `JOSE`, `Weiß` and `WEISS`. */
function foldWord(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toUpperCase().toLowerCase()
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
