import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SCORECARD_COLUMNS } from '#domain/interchange/scorecardColumns.ts'

test('every column of a scorecard is documented', () => {
  const text = readFileSync(new URL('../../docs/scorecards.md', import.meta.url), 'utf8')
  const hasRange = /_[234]$/
  const missing = Object.keys(SCORECARD_COLUMNS).filter(
    (column) => !hasRange.test(column) && !text.includes(`\`${column}\``),
  )
  expect(missing).toEqual([])
})
