import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from '#domain/interchange/readCsv.ts'
import { toCsv } from '#ui/toCsv.ts'

const cellsOf = (text: string) => readCsv(text).map(({ cells }) => cells)

test('quotes, separators and breaks within quotes are read as RFC 4180 says', () => {
  expect(cellsOf('a,b\r\n"one, two","say ""hi""\nthere"\r\n')).toEqual([
    ['a', 'b'],
    ['one, two', 'say "hi"\nthere'],
  ])
})

test('semicolons and tabs are told from the first line, a byte order mark and empty rows are left out', () => {
  expect(cellsOf('\uFEFFa;b\n1,5;2\n;\n')).toEqual([
    ['a', 'b'],
    ['1,5', '2'],
  ])
  expect(cellsOf('a\tb\n1\t2')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
  expect(readCsv('')).toEqual([])
})

test('each row knows the line it begins on', () => {
  expect(readCsv('a\n"two\nlines"\n\nlast').map(({ line }) => line)).toEqual([1, 2, 5])
})

test('breaks of every system end a row, and a separator within quotes splits nothing', () => {
  expect(readCsv('a,b\r\nold,mac\rnew,one\n')).toEqual([
    { line: 1, cells: ['a', 'b'], isBroken: false },
    { line: 2, cells: ['old', 'mac'], isBroken: false },
    { line: 3, cells: ['new', 'one'], isBroken: false },
  ])
  expect(cellsOf('"a;b;c",d\n1,2')).toEqual([
    ['a;b;c', 'd'],
    ['1', '2'],
  ])
})

test('quotes that do not close where the cell ends are told by row', () => {
  const rows = readCsv('a,b\nfine,1\n"x"y,2\nlast,3')
  expect(rows.map(({ line, isBroken }) => [line, isBroken])).toEqual([
    [1, false],
    [2, false],
    [3, true],
  ])
})

test('a quote that is never closed ends with the file', () => {
  expect(cellsOf('a,b\n"open,1\n2')).toEqual([['a', 'b'], ['open,1\n2']])
})

test('what we write as CSV is read again as it was', () => {
  const cell = fc.string({ maxLength: 6 }).map((text) => `x${text.replaceAll('\r', '')}`)
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      expect(cellsOf(toCsv(['one', 'two'], rows))).toEqual([['one', 'two'], ...rows])
    }),
  )
})
