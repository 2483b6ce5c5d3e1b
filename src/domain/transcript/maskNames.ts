import { isCommonWord } from './commonWords.ts'
import { spellingPattern } from './spellingPattern.ts'

/** One UTF-16 unit, so that what is counted from the start of a text still lands on the same words. */
const MASK = '•'
const PART = /[\p{L}\p{M}\p{N}]+/gu
const PARTICLE =
  /^(?:a[fv]|d[aeiou]|d[aeo]s|de[lnr]|della|di|e|el|la|las|le|los|t[eo]r?|ten|v[ao]n|y|zu[mr]?|bin|ibn|al)$/u
/** Scripts that write without spaces: a name can stand within a run of letters. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
/** A single letter or digit would hide half of a text and nobody's name. */
const SHORTEST = 2
/** Between two parts of a name: `Mary-Ann`, `mary.ann`, `MaryAnn`. */
const JOINT = "[\\s'’.\\-_]{0,4}"

const patterns = new WeakMap<readonly string[], readonly RegExp[]>()

/**
 * Hides a person's names in a text: each name whole, each part of it as a word of its own, and parts written together
 * or joined by a sign, whatever their case or accents. A part that is a common word too is hidden where it is written as
 * a name: an agent called Will hides "Will" and "WILL", not "will". Small words of a name ("de", "van") are hidden within
 * the name only.
 * @param names full names, e-mail addresses and aliases, as known; the same array is prepared once
 * @returns a text of equal UTF-16 length in which all else is as it was
 */
export function maskNames(text: string, names: readonly string[]): string {
  let prepared = patterns.get(names)
  if (prepared === undefined) {
    prepared = patternsOf(names)
    patterns.set(names, prepared)
  }
  return prepared.reduce((masked, pattern) => masked.replace(pattern, (found) => found.replace(/\S/gu, hide)), text)
}

function hide(sign: string): string {
  return MASK.repeat(sign.length)
}

/** All spellings in one expression, the longest first; then the common words, whose capital tells the name. */
function patternsOf(names: readonly string[]): RegExp[] {
  const known = names.map((name) => name.trim()).filter((name) => name.length >= SHORTEST)
  const spellings = [...new Set(known.flatMap(spellingsOf))].toSorted((one, other) => other.length - one.length)
  const unspaced = spellings.filter((spelling) => UNSPACED.test(spelling))
  const spaced = spellings.filter((spelling) => !UNSPACED.test(spelling))
  const any = [...unspaced, ...(spaced.length === 0 ? [] : [asWord(spaced)])]
  const common = [...new Set(known.flatMap(commonParts))].flatMap(capitalForms)
  return [
    ...(any.length === 0 ? [] : [new RegExp(any.join('|'), 'giu')]),
    ...(common.length === 0 ? [] : [new RegExp(asWord(common), 'gu')]),
  ]
}

const asWord = (spellings: readonly string[]) =>
  `(?<![\\p{L}\\p{M}\\p{N}])(?:${spellings.join('|')})(?![\\p{L}\\p{M}\\p{N}])`

function spellingsOf(name: string): string[] {
  // An address or an alias such as `A-102` is one name: its parts may be anybody's words.
  if (/[@\d]/.test(name)) {
    const [local = ''] = name.split('@')
    const isWord = local.length <= SHORTEST || isCommonWord(local)
    return [name, ...(isWord ? [] : [local])].map(escapePattern)
  }
  return runsOf(name.match(PART) ?? [])
}

/** The parts of a name, or what stands before the @ of an address, that are words of the language too. */
function commonParts(name: string): string[] {
  const parts = name.includes('@') ? name.split('@').slice(0, 1) : (name.match(PART) ?? [])
  return parts.filter(isCommonWord).map((part) => part.toLowerCase())
}

/** `Will` and `WILL`. */
function capitalForms(word: string): string[] {
  const capital = word.slice(0, 1).toUpperCase()
  return [capital + word.slice(1), word.toUpperCase()]
}

/** Each run of parts that begins and ends with what can stand for the name. */
function runsOf(parts: readonly string[]): string[] {
  const isParticle = (part: string) => PARTICLE.test(part)
  const isStrong = (part: string) => part.length >= SHORTEST && !isParticle(part)
  return parts.flatMap((first, start) =>
    parts.slice(start).flatMap((last, length) => {
      const isRun = isStrong(last) && (isStrong(first) || first.length < SHORTEST)
      const run = parts.slice(start, start + length + 1)
      if (!isRun || (run.length === 1 && isCommonWord(first))) return []
      return [run.map(spellingPattern).join(JOINT)]
    }),
  )
}

function escapePattern(text: string): string {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+')
}
