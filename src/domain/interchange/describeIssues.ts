import type { z } from 'zod'

/** What a schema found wrong, as one sentence: the first issue in words, the others as a number. */
export function describeIssues(issues: readonly z.core.$ZodIssue[], input: unknown): string {
  const [first, ...others] = issues
  if (!first) return 'It does not have the shape of an interaction.'
  const more = others.length === 0 ? '' : ` (and ${others.length} more ${others.length === 1 ? 'problem' : 'problems'})`
  return `${describeIssue(first, valueAt(input, first.path))}${more}.`
}

function describeIssue(issue: z.core.$ZodIssue, value: unknown): string {
  const name = pathName(issue.path)
  if (value === undefined) return `${name} is missing`
  if (issue.code === 'invalid_type') return `${name} must be ${article(issue.expected)}; it is ${shown(value)}`
  if (issue.code === 'invalid_value') return `${name} must be one of ${issue.values.join(', ')}; it is ${shown(value)}`
  if (issue.code === 'too_small')
    return typeof value === 'string' ? `${name} is empty` : `${name} is below ${issue.minimum}`
  if (issue.code === 'too_big') {
    return typeof value === 'string' ? `${name} is longer than ${issue.maximum} characters` : `${name} is too large`
  }
  return `${name} is ${shown(value)}, which does not belong there`
}

function pathName(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'The row'
  return path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name === '' ? String(key) : `${name}.${String(key)}`),
    '',
  )
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  )
}

function article(expected: string): string {
  if (expected === 'int') return 'a whole number'
  return /^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value.length > 40 ? `“${value.slice(0, 40)}…”` : `“${value}”`
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}
