import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { TrendChart } from '#features/agents/TrendChart.tsx'
import { mount } from '#tests/support/mount.tsx'
import { seriesOf } from './weekSeries.ts'

const LABELS = { friendliness: 'Friendliness', responsiveness: 'Responsiveness', outcome: 'Outcome' }
const TARGETS = { friendliness: 75, responsiveness: 75, outcome: 75 }
const mean = { n: 16, mean: 70, low: 64, high: 76, isDegenerate: false }
const MEANS = { friendliness: mean, responsiveness: mean, outcome: mean }
const SERIES = [
  seriesOf('old', [
    ['2026-10-19', 6, 80],
    ['2026-10-26', 0, null],
    ['2026-11-02', 2, 70],
  ]),
  seriesOf(
    'new',
    [
      ['2026-11-09', 3, 60],
      ['2026-11-16', 5, 100],
    ],
    '2026-11-09',
  ),
]

async function drawn(onOpenWeek: (week: string) => void = () => {}) {
  const chart = <TrendChart series={SERIES} means={MEANS} targets={TARGETS} labels={LABELS} onOpenWeek={onOpenWeek} />
  const { host } = mount(chart)
  await vi.waitFor(() => expect(host.querySelectorAll('.recharts-line-curve')).toHaveLength(3))
  return host
}

test('each dimension has its panel, a mark for every week with reviews, and bars only where n allows an interval', async () => {
  const host = await drawn()
  expect(host.querySelectorAll('[data-mark]')).toHaveLength(3 * 4)
  expect(host.querySelectorAll('.recharts-line-dots circle, .recharts-line-dots rect')).toHaveLength(3 * 4)
  expect(host.querySelectorAll('[data-interval]')).toHaveLength(3 * 2)
})

test('no line crosses a week without reviews, nor the start of a new definition', async () => {
  const host = await drawn()
  const path = host.querySelector('.recharts-line-curve')?.getAttribute('d') ?? ''
  // Three pieces: before the gap, after it, and the new series.
  expect(path.match(/M/gu)).toHaveLength(3)
  expect(path.match(/L/gu)?.length).toBe(1)
  expect(host.textContent).toContain('New definition 9 Nov')
})

test('an empty week says 0 under the panels', async () => {
  const host = await drawn()
  expect([...host.querySelectorAll('span')].filter(({ textContent }) => textContent === '0')).toHaveLength(1)
})

test('marks lie on what is drawn', async () => {
  const host = await drawn()
  const dots = [...host.querySelectorAll('.recharts-line-dots')].flatMap((panel) => [
    ...panel.querySelectorAll('g > circle'),
  ])
  const dot = dots.at(-1)?.getBoundingClientRect()
  const ring = host.querySelector('[data-mark="0:4"] span')?.getBoundingClientRect()
  if (!dot || !ring) throw new Error('The last mark is not drawn.')
  expect(Math.abs(dot.x + dot.width / 2 - (ring.x + ring.width / 2))).toBeLessThan(1.5)
  expect(Math.abs(dot.y + dot.height / 2 - (ring.y + ring.height / 2))).toBeLessThan(1.5)
})

test('the chart is one tab stop; arrows move over weeks and panels, Enter opens the week', async () => {
  const opened = vi.fn()
  const host = await drawn(opened)
  await userEvent.tab()
  expect(document.activeElement?.getAttribute('data-mark')).toBe('0:4')
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}')
  expect(document.activeElement?.getAttribute('data-mark')).toBe('0:0')
  await userEvent.keyboard('{ArrowDown}')
  expect(document.activeElement?.getAttribute('aria-label')).toBe(
    'Responsiveness, week of 19 Oct: 80, 95% interval 74–86, n 6. Open its reviews',
  )
  await userEvent.keyboard('{Enter}')
  expect(opened).toHaveBeenCalledExactlyOnceWith('2026-10-19')
  expect(host.querySelectorAll('[data-mark][tabindex="0"]')).toHaveLength(1)
})

test('pointing at a week tells week, mean, interval and n', async () => {
  const host = await drawn()
  const mark = host.querySelector<HTMLElement>('[data-mark="2:0"]')
  if (!mark) throw new Error('The first mark is not drawn.')
  await userEvent.hover(mark)
  await expect.element(page.getByText('Outcome 80, 95% interval 74–86, n 6')).toBeInTheDocument()
})
