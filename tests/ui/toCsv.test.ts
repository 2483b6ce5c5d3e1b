import { expect, test } from 'vitest'
import { toCsv } from '#ui/toCsv.ts'

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '|cmd', '%0A'])(
  'a text that starts like a formula is disarmed: %j',
  (text) => {
    const cell = toCsv(['name'], [[text]])
      .split('\r\n')
      .slice(1)
      .join('\r\n')
      .replaceAll('"', '')
    expect(cell.startsWith("'")).toBe(true)
  },
)

test('a negative number stays a number, and nothing is an empty cell', () => {
  expect(toCsv(['mean', 'low'], [[-12.5, null]])).toBe('mean,low\r\n-12.5,\r\n')
})

test('commas, quotes and line breaks are quoted', () => {
  expect(toCsv(['a'], [['Osei, "Amara"'], ['one\ntwo']])).toBe('a\r\n"Osei, ""Amara"""\r\n"one\ntwo"\r\n')
})

test('a head that starts like a formula is disarmed too', () => {
  expect(toCsv(['=x'], [])).toBe("'=x\r\n")
})
