import { CHANNELS, type Channel } from '#domain/definition/definition.ts'
import { LEAST_PER_STRATUM } from './allocate.ts'

/** Interactions of one agent that share channel and part (a week, or a length). */
export interface Cell {
  channel: Channel
  part: string
  size: number
}

/** Cells drawn from together. */
export interface JoinedStratum {
  channels: Channel[]
  /** In order; neighbours. */
  parts: string[]
  size: number
}

/**
 * Joins strata that are too small: first channels, the smallest with the next smallest, then neighbouring parts. In the
 * end each is due two picks of the n, so that every interaction has its chance and no floor distorts it.
 * @param cells of one agent, none empty
 * @param n how many are to be drawn
 * @param partOrder all parts in their order
 */
export function joinStrata(cells: readonly Cell[], n: number, partOrder: readonly string[]): JoinedStratum[] {
  const total = cells.reduce((sum, { size }) => sum + size, 0)
  const isTooSmall = (size: number) => n < total && size * n < LEAST_PER_STRATUM * total
  return channelGroups(cells, isTooSmall).flatMap((channels) => {
    const own = cells.filter(({ channel }) => channels.includes(channel))
    const parts = partOrder.filter((part) => own.some((cell) => cell.part === part))
    const sizeOf = (part: string) => own.reduce((sum, cell) => sum + (cell.part === part ? cell.size : 0), 0)
    const single = parts.map((part) => ({ channels, parts: [part], size: sizeOf(part) }))
    return joinNeighbours(single, isTooSmall)
  })
}

function channelGroups(cells: readonly Cell[], isTooSmall: (size: number) => boolean): Channel[][] {
  const sizeOf = (channels: readonly Channel[]) =>
    cells.reduce((sum, { channel, size }) => sum + (channels.includes(channel) ? size : 0), 0)
  const inOrder = (channels: Channel[]) => CHANNELS.filter((channel) => channels.includes(channel))
  let groups = CHANNELS.filter((channel) => cells.some((cell) => cell.channel === channel)).map((channel) => [channel])
  for (;;) {
    const [smallest, next, ...others] = groups.toSorted((one, other) => sizeOf(one) - sizeOf(other))
    if (!smallest || !next || !isTooSmall(sizeOf(smallest))) return groups.toSorted(byFirstChannel)
    groups = [inOrder([...smallest, ...next]), ...others]
  }
}

function byFirstChannel([one]: readonly Channel[], [other]: readonly Channel[]): number {
  return one && other ? CHANNELS.indexOf(one) - CHANNELS.indexOf(other) : 0
}

function joinNeighbours(single: readonly JoinedStratum[], isTooSmall: (size: number) => boolean): JoinedStratum[] {
  const strata = [...single]
  for (;;) {
    const sizes = strata.map(({ size }) => size)
    const at = sizes.indexOf(Math.min(...sizes))
    if (strata.length < 2 || !isTooSmall(sizes[at] ?? 0)) return strata
    const isBefore = at > 0 && (sizes[at - 1] ?? 0) <= (sizes[at + 1] ?? Infinity)
    const first = isBefore ? at - 1 : at
    const [one, other] = strata.slice(first, first + 2)
    if (!one || !other) return strata
    strata.splice(first, 2, { ...one, parts: [...one.parts, ...other.parts], size: one.size + other.size })
  }
}

/** The name a stratum is stored under: `call 2026-11-02`, `chat+email 2026-11-02..2026-11-16`, `call short`. */
export function stratumName({ channels, parts }: Pick<JoinedStratum, 'channels' | 'parts'>): string {
  const [first = '', last = first] = [parts[0], parts.at(-1)]
  return `${channels.join('+')} ${first === last ? first : `${first}..${last}`}`
}
