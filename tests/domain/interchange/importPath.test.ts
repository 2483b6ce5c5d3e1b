import { importPath } from '#domain/interchange/importPath.ts'
import { expect, test } from 'vitest'

test.each([
  ['a.jsonl', 'a.jsonl'],
  ['folder/./b c.mp3', 'folder/b c.mp3'],
  ['folder//é.wav', 'folder/é.wav'],
  ['..hidden/x..y', '..hidden/x..y'],
])('%s stays inside', (given, path) => {
  expect(importPath(given)).toEqual({ ok: true, path })
})

test.each([
  '../a',
  'a/../../b',
  '..',
  '/etc/passwd',
  'C:/a',
  'c:a',
  'a\\b',
  '\\\\host\\a',
  'a\0.mp3',
  'a\nb',
  '\ud800.mp3',
  'x'.repeat(601),
  '.',
  '/',
])('%j is refused with a sentence', (given) => {
  const result = importPath(given)
  expect(result.ok ? '' : result.message).toMatch(/^“.*” .+\.$|^“.*” .+”\)\.$/s)
})
