/** Whether an expected number agrees with the one found, given where it stands. */
type Agrees = (expected: number, actual: number) => boolean

/**
 * Compares a result with what a reference case expects. What the result says beyond that is ignored.
 * @param tolerance absolute difference allowed on every number
 * @returns one line per leaf that differs, empty when all agree
 */
export function differences(expected: unknown, actual: unknown, tolerance: number): string[] {
  return compare(expected, actual, (a, b) => Math.abs(a - b) <= tolerance, '')
}

function compare(expected: unknown, actual: unknown, agrees: Agrees, path: string): string[] {
  if (typeof expected === 'number') {
    return typeof actual === 'number' && agrees(expected, actual) ? [] : [line(path, expected, actual)]
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return [line(path, expected, actual)]
    return expected.flatMap((item, index) => compare(item, actual[index], agrees, `${path}[${index}]`))
  }
  if (isRecord(expected)) {
    if (!isRecord(actual)) return [line(path, expected, actual)]
    return Object.entries(expected).flatMap(([key, value]) => {
      const at = path === '' ? key : `${path}.${key}`
      if (key.startsWith('published')) return comparePublished(value, publishedActual(key, actual), at)
      return compare(value, actual[key], agrees, at)
    })
  }
  return Object.is(expected, actual) ? [] : [line(path, expected, actual)]
}

/** `published` and `published_rounded` speak of the whole result, `published_x` of its x, unless the result has the key. */
function publishedActual(key: string, actual: Record<string, unknown>): unknown {
  if (Object.hasOwn(actual, key)) return actual[key]
  const of = key.slice('published'.length).replace(/^_/, '')
  return of === '' || of === 'rounded' ? actual : actual[of]
}

/** Values from the literature agree to the digits they are printed with; the columns of a table share their digits. */
function comparePublished(expected: unknown, actual: unknown, path: string): string[] {
  if (isRecord(expected) && isRecord(actual)) {
    return Object.entries(expected).flatMap(([key, value]) => comparePublished(value, actual[key], `${path}.${key}`))
  }
  const numbers = [expected].flat(Infinity).filter((value) => typeof value === 'number')
  const unit = 10 ** -Math.max(0, ...numbers.map(decimals))
  return compare(expected, actual, (printed, found) => isPrintedAs(printed, found, unit), path)
}

/** Rounded, either way at a tie, or, as some authors did, cut off. */
function isPrintedAs(printed: number, found: number, unit: number): boolean {
  const slack = unit * 1e-6
  const isRounded = Math.abs(found - printed) <= unit / 2 + slack
  const isCutOff = Math.abs(found) >= Math.abs(printed) && Math.abs(found - printed) < unit
  return isRounded || isCutOff
}

function decimals(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (mantissa.split('.')[1] ?? '').length - Number(exponent))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function line(path: string, expected: unknown, actual: unknown): string {
  return `${path || 'result'}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual) ?? 'nothing'}`
}
