/** The rules by number, and the run of eight that the Western Electric Company took instead of nine. */
export type NelsonRule = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 'westernElectricRun'

type Zones = readonly number[]

/** How many values a rule looks at, and whether these, the last of them the newest, are its pattern. */
interface Pattern {
  length: number
  isIn: (zones: Zones) => boolean
}

const PATTERNS: Readonly<Record<NelsonRule, Pattern>> = {
  1: { length: 1, isIn: ([z = 0]) => Math.abs(z) > 3 },
  2: { length: 9, isIn: isOneSided },
  3: { length: 6, isIn: (zones) => isRising(zones) || isRising(zones.map((z) => -z)) },
  4: { length: 14, isIn: isAlternating },
  5: { length: 3, isIn: (zones) => isMostlyBeyond(zones, 2) },
  6: { length: 5, isIn: (zones) => isMostlyBeyond(zones, 1) },
  7: { length: 15, isIn: (zones) => zones.every((z) => Math.abs(z) < 1) },
  8: { length: 8, isIn: (zones) => zones.every((z) => Math.abs(z) > 1) },
  westernElectricRun: { length: 8, isIn: isOneSided },
}

/**
 * Signals of a control chart. Rules 1 and 2 are the ones to alarm on; with all eight, one in four charts of 24 quiet
 * points alarms.
 * @param values in the order of time; null counts as not seen, and patterns run on over the gap. Means of subgroups of
 * unequal size come standardised, (mean − centre) · √n / sigma, with centre 0 and sigma 1
 * @param centre in the unit of the values
 * @param sigma in the same unit; 0 is no chart and signals nothing
 * @returns for each rule the places, from 0, of the last value of each pattern: 1 beyond 3 sigma; 2 nine on one side;
 * 3 six rising or falling; 4 fourteen up and down in turn; 5 two of three beyond 2 sigma on one side, and 6 four of five
 * beyond 1 sigma, the last itself beyond; 7 fifteen within 1 sigma; 8 eight beyond 1 sigma on either side. All strictly:
 * a value on the line is on no side
 * @throws RangeError when a number is not finite or sigma is negative
 * @see Nelson 1984, J Qual Technol 16:237
 */
export function nelsonRules(
  values: readonly (number | null)[],
  centre: number,
  sigma: number,
): Record<NelsonRule, number[]> {
  if (!(Number.isFinite(centre) && sigma >= 0 && sigma < Infinity)) throw new RangeError('A chart needs finite limits.')
  const seen = values.flatMap((value, place) => (value === null || sigma === 0 ? [] : [{ place, value }]))
  if (!seen.every(({ value }) => Number.isFinite(value))) throw new RangeError('A chart needs finite values.')
  const zones = seen.map(({ value }) => (value - centre) / sigma)
  const places = ({ length, isIn }: Pattern) =>
    seen.flatMap(({ place }, at) => (at + 1 >= length && isIn(zones.slice(at + 1 - length, at + 1)) ? [place] : []))
  return {
    1: places(PATTERNS[1]),
    2: places(PATTERNS[2]),
    3: places(PATTERNS[3]),
    4: places(PATTERNS[4]),
    5: places(PATTERNS[5]),
    6: places(PATTERNS[6]),
    7: places(PATTERNS[7]),
    8: places(PATTERNS[8]),
    westernElectricRun: places(PATTERNS.westernElectricRun),
  }
}

function isOneSided(zones: Zones): boolean {
  return zones.every((z) => z > 0) || zones.every((z) => z < 0)
}

function isRising(zones: Zones): boolean {
  return zones.every((z, at) => at === 0 || z > (zones[at - 1] ?? z))
}

function isAlternating(zones: Zones): boolean {
  const steps = zones.slice(1).map((z, at) => Math.sign(z - (zones[at] ?? z)))
  return steps.every((step, at) => step !== 0 && (at === 0 || step === -(steps[at - 1] ?? 0)))
}

/** All but one beyond the same line, the newest among them. */
function isMostlyBeyond(zones: Zones, line: number): boolean {
  const side = Math.sign(zones.at(-1) ?? 0)
  const beyond = zones.filter((z) => side * z > line).length
  return side * (zones.at(-1) ?? 0) > line && beyond >= zones.length - 1
}
