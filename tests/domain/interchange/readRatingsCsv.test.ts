import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRatingsCsv } from '#domain/interchange/readRatingsCsv.ts'

const read = (rows: readonly string[], scale: string[] | null = null, head = 'item,annotator,rating') =>
  readRatingsCsv([head, ...rows].join('\n'), scale)

test('a row says of an item how an annotator rated it; gaps stay gaps', () => {
  const { study, rows, repeated, leftOut } = read(['a,Ann,3', 'b,Ann,1', 'a,Bea,2'])
  expect(study).toEqual({
    scale: ['1', '2', '3'],
    isOrdered: true,
    raters: ['Ann', 'Bea'],
    items: ['a', 'b'],
    ratings: [
      [2, 1],
      [0, null],
    ],
  })
  expect({ rows, repeated, leftOut }).toEqual({ rows: 3, repeated: 0, leftOut: 0 })
})

test('columns have other names, stand anywhere, and others are left aside', () => {
  const head = '"Item ID";bot;Annotator_ID;Severity;example_no'
  const { study } = read(['a;x;Ann;-3;1', 'a;x;Bea;1;2'], null, head)
  expect(study).toMatchObject({ scale: ['-3', '1'], raters: ['Ann', 'Bea'], ratings: [[0, 1]] })
  expect(read(['a,Ann,1,9', 'a,Bea,2,9'], null, 'unit,coder,rating,score').study?.scale).toEqual(['1', '2'])
})

test('a missing column is named, with those there are', () => {
  const { study, problems } = read(['a,1'], null, 'item,rating')
  expect(study).toBeNull()
  expect(problems).toEqual([{ row: 1, message: 'The first row names no column “annotator”. It has “item”, “rating”.' }])
  expect(readRatingsCsv('', null).problems[0]?.message).toMatch('no column “item” and no “annotator” and no “rating”')
})

test('the first rating of an item by an annotator counts', () => {
  const { study, repeated } = read(['a,Ann,1', 'a,Bea,1', 'a,Ann,2', 'a,Ann,2'])
  expect([study?.ratings, repeated]).toEqual([[[0, 0]], 2])
  expect(study?.scale).toEqual(['1'])
})

test('a given scale keeps its order, and what is not on it is told', () => {
  const scale = ['−3', '−2', '−1', '0', '1']
  const { study, problems, leftOut } = read(['a,Ann,-3', 'a,Bea,1.0', 'b,Ann,7', 'b,Bea,'], scale)
  expect(study).toMatchObject({ scale, isOrdered: true, ratings: [[0, 4]] })
  expect(problems).toEqual([
    { row: 4, message: '“7” is not on the scale −3, −2, −1, 0, 1.' },
    { row: 5, message: 'It has no rating.' },
  ])
  expect(leftOut).toBe(2)
  expect(read(['a,Ann,GOOD', 'a,Bea,poor'], ['poor', 'fair', 'good']).study?.ratings).toEqual([[2, 0]])
})

test('words of the file have no order of their own', () => {
  const { study } = read(['a,Ann,poor', 'a,Bea,good'])
  expect(study).toMatchObject({ scale: ['good', 'poor'], isOrdered: false })
})

test('one value is one value however it is written, and what differs stays different', () => {
  expect(read(['a,Ann,Yes', 'a,Bea,yes', 'b,Ann,no']).study?.scale).toEqual(['Yes', 'no'])
  const commas = read(['a;Ann;1,5', 'a;Bea;2', 'b;Ann;1.50'], null, 'item;annotator;rating')
  expect(commas.study).toMatchObject({ scale: ['1.5', '2'], isOrdered: true })
  const long = read(['a,Ann,12345678901234567891', 'a,Bea,12345678901234567892'])
  expect(long.study?.ratings).toEqual([[0, 1]])
  expect(read([]).problems[0]?.message).toBe('The file has no rating below its first row.')
})

test('bad rows are told in a sentence each, and good ones survive', () => {
  const long = 'x'.repeat(201)
  const { study, problems } = read([',Ann,1', 'a,,1', `${long},Ann,1`, 'a,Ann,1', 'a,Bea,2', '"b"x,Ann,1'])
  expect(study?.items).toEqual(['a'])
  expect(problems.map(({ row, message }) => `${row}: ${message}`)).toEqual([
    '2: It has no item.',
    '3: It has no annotator.',
    '4: Its item is longer than 200 characters.',
    '7: Its quotes do not close where the cell ends; what follows was not read.',
  ])
})

test('what cannot be compared is refused with its reason', () => {
  expect(read(['a,Ann,1', 'b,Ann,2']).problems[0]?.message).toMatch('of one annotator')
  expect(read(['a,Ann,']).problems[0]?.message).toBe('No row could be read.')
  const crowd = Array.from({ length: 31 }, (_, at) => `a,r${at},1`)
  expect(read(crowd).problems[0]?.message).toMatch('31 annotators; at most 30')
  const wide = Array.from({ length: 101 }, (_, at) => `a${at},r${at % 2},${at}`)
  expect(read(wide).problems[0]?.message).toMatch('101 values')
  const told = read(Array.from({ length: 150 }, () => 'a,Ann,'))
  expect([told.leftOut, told.problems.length]).toEqual([150, 101])
})

test('hostile content is text like any other, and never stops the reading', () => {
  const { study, notes } = read(['=cmd|1,<b>Ann</b>,1', '__proto__,constructor,2', '__proto__,<b>Ann</b>\0,1'])
  expect(study?.raters).toEqual(['<b>Ann</b>', 'constructor'])
  expect(study?.items).toEqual(['=cmd|1', '__proto__'])
  expect(notes).toEqual(['1 U+0000 (NUL) character was taken out.'])
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 })), (rows) => {
      const { study, leftOut, repeated, rows: count } = read(rows.map((cells) => cells.join(',')))
      const kept = study?.ratings.flat().filter((place) => place !== null).length ?? 0
      if (study) expect(kept + repeated + leftOut).toBe(count)
    }),
  )
})
