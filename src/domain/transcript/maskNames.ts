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

const patterns = new WeakMap<readonly string[], RegExp | null>()

/**
 * Hides a person's names in a text: each name whole, each part of it as a word of its own, and parts written together
 * or joined by a sign, whatever their case or accents. Over-hides rather than under-hides: an agent called Will hides
 * every "will". Small words of a name ("de", "van") are hidden within the name only.
 * @param names full names, e-mail addresses and aliases, as known; the same array is prepared once
 * @returns a text of equal UTF-16 length in which all else is as it was
 */
export function maskNames(text: string, names: readonly string[]): string {
  let pattern = patterns.get(names)
  if (pattern === undefined) {
    pattern = patternOf(names)
    patterns.set(names, pattern)
  }
  return pattern === null ? text : text.replace(pattern, (found) => found.replace(/\S/gu, hide))
}

function hide(sign: string): string {
  return MASK.repeat(sign.length)
}

/** All spellings in one expression, the longest first. */
function patternOf(names: readonly string[]): RegExp | null {
  const known = names.map((name) => name.trim()).filter((name) => name.length >= SHORTEST)
  const spellings = [...new Set(known.flatMap(spellingsOf))].toSorted((one, other) => other.length - one.length)
  if (spellings.length === 0) return null
  const unspaced = spellings.filter((spelling) => UNSPACED.test(spelling))
  const spaced = spellings.filter((spelling) => !UNSPACED.test(spelling))
  const words = `(?<![\\p{L}\\p{M}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{M}\\p{N}])`
  return new RegExp([...unspaced, ...(spaced.length === 0 ? [] : [words])].join('|'), 'giu')
}

function spellingsOf(name: string): string[] {
  // An address or an alias such as `A-102` is one name: its parts may be anybody's words.
  if (/[@\d]/.test(name)) {
    const [local = ''] = name.split('@')
    return [name, ...(local.length > SHORTEST ? [local] : [])].map(escapePattern)
  }
  return runsOf(name.match(PART) ?? [])
}

/** Each run of parts that begins and ends with what can stand for the name. */
function runsOf(parts: readonly string[]): string[] {
  const isParticle = (part: string) => PARTICLE.test(part)
  const isStrong = (part: string) => part.length >= SHORTEST && !isParticle(part)
  return parts.flatMap((first, start) =>
    parts.slice(start).flatMap((last, length) => {
      const isRun = isStrong(last) && (isStrong(first) || first.length < SHORTEST)
      if (!isRun) return []
      const run = parts.slice(start, start + length + 1)
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
