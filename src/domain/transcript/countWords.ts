const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*/gu
/** Written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** How many words a text has: runs of letters and digits. Null in scripts that put no spaces between words. */
export function countWords(text: string): number | null {
  if (UNSPACED.test(text)) return null
  let words = 0
  // One at a time: a list of all words of a megabyte would be made only to be counted.
  for (const _ of text.matchAll(WORD)) words++
  return words
}
