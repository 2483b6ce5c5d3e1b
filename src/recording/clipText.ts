const LONGEST = 8_000

/** The start of a very long text, never half a character; a text of usual length as it is. */
export function clipText(text: string): string {
  if (text.length <= LONGEST) return text
  const last = text.charCodeAt(LONGEST - 1)
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? LONGEST - 1 : LONGEST)
}
