const RUN = 5

/** Every run of five words in a text, in lower case and without punctuation, each once. */
export function fiveWordRuns(text: string): Set<string> {
  const words = text
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const runs = words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(' '))
  return new Set(runs)
}
