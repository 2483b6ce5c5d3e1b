import { expect, test } from 'vitest'
import { MeanText } from '#ui/MeanText.tsx'
import { RateText } from '#ui/RateText.tsx'
import { mount } from '#tests/support/mount.tsx'

const mean = { n: 38, mean: 67.4, low: 61.2, high: 73.4, isDegenerate: false }
const rate = { n: 931, k: 530, rate: 0.569, low: 0.537, high: 0.601 }

test.each([
  ['a mean with its interval', <MeanText key="a" value={mean} />, '67 61–73'],
  ['a mean with n', <MeanText key="b" value={mean} hasCount />, '67 61–73 n 38'],
  ['four reviews', <MeanText key="c" value={{ ...mean, n: 4, low: null, high: null }} />, 'not enough reviews'],
  ['no reviews', <MeanText key="d" value={{ ...mean, n: 0, mean: null, low: null, high: null }} />, 'no reviews'],
  [
    'no variation',
    <MeanText key="e" value={{ ...mean, low: null, high: null, isDegenerate: true }} />,
    '67 no variation seen',
  ],
  ['a share', <RateText key="f" value={rate} />, '57% 54–60'],
  ['a share with its count', <RateText key="g" value={rate} hasCount />, '57% 54–60, n 530'],
  [
    'nine reviews',
    <RateText key="h" value={{ n: 9, k: 3, rate: null, low: null, high: null }} />,
    'not enough reviews',
  ],
])('%s is written in one way', async (_, text, words) => {
  const { host } = mount(text)
  await expect.poll(() => host.querySelector('span')?.textContent).toBe(words)
})
