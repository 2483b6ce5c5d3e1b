/** So many turns are parsed and measured in a few milliseconds. */
const MOST_TURNS = 5000
const MOST_ROWS = 100

/** Cuts interactions so that a chunk holds neither too many of them nor too many words. */
export function inReadableChunks<Each extends { turns: number }>(rows: readonly Each[]): Each[][] {
  const chunks: Each[][] = []
  let turns = Infinity
  for (const row of rows) {
    turns += row.turns
    const chunk = chunks.at(-1)
    if (chunk && turns <= MOST_TURNS && chunk.length < MOST_ROWS) chunk.push(row)
    else {
      chunks.push([row])
      turns = row.turns
    }
  }
  return chunks
}
