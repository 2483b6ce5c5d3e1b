/** Puts the words in the place of their `{names}`; a name without a word stays. */
export function fillIn(text: string, words: Readonly<Record<string, string>>): string {
  return text.includes('{') ? text.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole) : text
}
