import type { VersionEntry } from '#contract/definitionVersions.ts'

/**
 * What the filter offers: each earlier series, and each single version of a series with several. Nothing while there is
 * one version alone.
 * @param versions newest first
 */
export function toDefinitionChoices(
  versions: readonly Pick<VersionEntry, 'id' | 'number' | 'seriesId'>[],
): { id: string; name: string }[] {
  const series = [...Map.groupBy(versions, ({ seriesId }) => seriesId)]
  return series.flatMap(([seriesId, members], index) => {
    const numbers = members.map(({ number }) => number).toSorted((one, other) => one - other)
    const [first, last] = [numbers[0], numbers.at(-1)]
    const whole = first === last ? `Version ${first}` : `Versions ${first} to ${last}`
    return [
      ...(index === 0 ? [] : [{ id: `series.${seriesId}`, name: `${whole}, another meaning` }]),
      ...(members.length === 1
        ? []
        : members.map(({ id, number }) => ({ id: `version.${id}`, name: `Version ${number} alone` }))),
    ]
  })
}
