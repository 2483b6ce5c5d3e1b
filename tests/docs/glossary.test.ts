import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

const text = await readFile(new URL('../../docs/glossary.md', import.meta.url), 'utf8')
const entries = text
  .split(/^## /m)
  .slice(1)
  .map((entry) => ({ term: entry.split('\n', 1)[0] ?? '', body: entry.slice(entry.indexOf('\n')).trim() }))
const terms = entries.map(({ term }) => term)

/** The anchor a heading gets where Markdown is shown. */
const anchorOf = (term: string) =>
  term
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')

test('each term stands once', () => {
  expect(new Set(terms.map(anchorOf)).size).toBe(terms.length)
})

test('terms are in alphabetical order', () => {
  const order = new Intl.Collator('en', { sensitivity: 'base' })
  expect(terms).toEqual(terms.toSorted(order.compare))
})

test('each term is explained', () => {
  expect(entries.filter(({ body }) => body === '')).toEqual([])
})

test('each reference leads to a term', () => {
  const anchors = new Set(terms.map(anchorOf))
  const references = [...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor ?? '')
  expect(references.length).toBeGreaterThan(5)
  expect(references.filter((reference) => !anchors.has(reference))).toEqual([])
})

test('the terms that the code is written in are there', () => {
  for (const term of [
    'Interaction',
    'Agent',
    'Reviewer',
    'Scorecard',
    'Criterion',
    'Rating',
    'Anchor',
    'Critical',
    'Coverage',
    'Gap',
    'Balanced',
    'Complete service',
    'Review of record',
    'Selection',
    'Series',
    'Definition version',
    'Agent week',
    'Calibration',
    'Dispute',
    'First-contact resolution',
    'Handle time',
  ]) {
    expect(terms).toContain(term)
  }
})
