/** Blocks whose letters may carry accents in one sign: Latin, Greek, Cyrillic. */
const ACCENTED = [
  [0xc0, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
] as const

let variants: Map<string, string> | undefined

/** An expression (flags `iu`) for a word whatever its case, accents or composition: `José` and `JOSE`, `Weiß` and `WEISS`. */
export function spellingPattern(word: string): string {
  const letters = [...fold(word)].map((letter) => `[${letter}${variantsOf(letter)}]\\p{M}*`)
  return letters.join('').replace(/(?:\[s[^\]]*\]\\p\{M\}\*){2}/gu, (pair) => `(?:${pair}|ß)`)
}

function variantsOf(letter: string): string {
  variants ??= allVariants()
  return variants.get(letter) ?? ''
}

function allVariants(): Map<string, string> {
  const found = new Map<string, string>()
  for (const [from, to] of ACCENTED) {
    for (let code = from; code <= to; code++) {
      const sign = String.fromCodePoint(code)
      const base = fold(sign)
      if (base !== sign && base.length === 1) found.set(base, (found.get(base) ?? '') + sign)
    }
  }
  return found
}

function fold(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().toLowerCase()
}
