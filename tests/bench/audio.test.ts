import { expect, test } from 'vitest'
import { audioBench } from './audio.ts'

test('the audio benchmark measures memory and speed of both formats', async () => {
  const measures = await audioBench(1)
  expect(measures.map(({ unit }) => unit)).toEqual(['MB', '× real time', 'MB', '× real time'])
  for (const { value } of measures) expect(value).toBeGreaterThan(0)
}, 60_000)
