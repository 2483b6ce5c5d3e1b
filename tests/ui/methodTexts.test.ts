import { expect, test } from 'vitest'
import { METHOD_TEXTS, type MethodText } from '#ui/methods/methodTexts.ts'
import { ORACLE_METHODS } from '../../scripts/oracleMethods.ts'

const texts: [string, MethodText][] = Object.entries(METHOD_TEXTS)

test.each(texts)('what is said of “%s” is proved by reference files that exist', (_, { oracles }) => {
  expect(oracles.length).toBeGreaterThan(0)
  expect(oracles.filter((name) => !ORACLE_METHODS.has(name))).toEqual([])
})

test.each(texts)('“%s” has words, a formula and a source with its year', (_, { words, formula, source }) => {
  expect(words).toMatch(/\.$/u)
  expect(formula).not.toBe('')
  expect(source).toMatch(/\d{4}|ch\. \d/u)
})
