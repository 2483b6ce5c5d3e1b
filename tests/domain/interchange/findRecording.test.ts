import { RecordingNames, stemOf } from '#domain/interchange/findRecording.ts'
import { expect, test } from 'vitest'

const names = new RecordingNames(['calls/a.mp3', 'calls/b.wav', 'other/b.wav', 'deep/er/c.MP3', 'calls/2026.01.05.wav'])

test.each([
  ['a.mp3', 'calls/rows.jsonl', 'calls/a.mp3'],
  ['calls/a.mp3', 'rows.jsonl', 'calls/a.mp3'],
  ['../other/b.wav', 'calls/rows.jsonl', 'other/b.wav'],
  ['b.wav', 'calls/rows.jsonl', 'calls/b.wav'],
  ['c.mp3', 'rows.jsonl', 'deep/er/c.MP3'],
  ['https://example.com/x/a.mp3?key=1', 'rows.jsonl', 'calls/a.mp3'],
  ['X:\\exports\\a.mp3', 'rows.jsonl', 'calls/a.mp3'],
])('%s named in %s is %s', (name, from, path) => {
  expect(names.byName(name, from)).toEqual({ kind: 'one', path })
})

test('a name that fits several files is not guessed', () => {
  expect(names.byName('b.wav', 'rows.jsonl')).toEqual({ kind: 'several', paths: ['calls/b.wav', 'other/b.wav'] })
})

test('nothing of that name is nothing, wherever the name points', () => {
  expect(names.byName('../../etc/passwd', 'calls/rows.jsonl')).toEqual({ kind: 'none' })
})

test('a recording is found by its base name, beside the file first', () => {
  expect(names.byStem('b', 'other/b.vcon.json')).toEqual({ kind: 'one', path: 'other/b.wav' })
  expect(stemOf('x/abc.vcon.json')).toBe('abc')
  expect(stemOf('2026.01.05.wav')).toBe('2026.01.05')
})
