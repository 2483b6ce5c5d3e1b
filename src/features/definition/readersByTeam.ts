import type { Readers } from './api.ts'

export interface TeamReaders {
  id: string
  name: string
  read: number
  n: number
}

const NO_TEAM = ''

/** How many of each team have read it, in the order of the names; who is in no team comes last. */
export function readersByTeam(people: Readers['people']): TeamReaders[] {
  const groups = Map.groupBy(people, ({ team }) => team?.id ?? NO_TEAM)
  return [...groups]
    .map(([id, own]) => ({
      id,
      name: own[0]?.team?.name ?? 'In no team',
      read: own.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length,
      n: own.length,
    }))
    .toSorted(
      (one, other) => Number(one.id === NO_TEAM) - Number(other.id === NO_TEAM) || one.name.localeCompare(other.name),
    )
}
