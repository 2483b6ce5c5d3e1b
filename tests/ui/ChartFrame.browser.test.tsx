import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import type { PointColumn } from '#ui/pointColumn.ts'
import { mount } from '#tests/support/mount.tsx'

interface Point {
  name: string
  mean: number | null
}
const POINTS: Point[] = [
  { name: '=cmd()', mean: 66.6667 },
  { name: 'Bea', mean: null },
]
const COLUMNS: PointColumn<Point>[] = [
  { id: 'name', label: 'Agent', value: ({ name }) => name },
  {
    id: 'mean',
    label: 'Mean',
    value: ({ mean }) => mean,
    text: ({ mean }) => (mean === null ? '–' : '67'),
    isNumber: true,
  },
]
const READY: FrameQuery = { data: POINTS, error: null, refetch: () => undefined }

const frame = (query: FrameQuery, rows = POINTS) => (
  <ChartFrame
    title="Outcome rose"
    subtitle="Weekly means."
    n={52}
    query={query}
    rows={rows}
    columns={COLUMNS}
    fileName="outcome"
    empty="Nobody reviewed anything yet."
  >
    <p>the chart</p>
  </ChartFrame>
)

test('a frame says its finding, what is drawn and n', async () => {
  mount(frame(READY))
  await expect.element(page.getByRole('heading', { name: 'Outcome rose' })).toBeInTheDocument()
  await expect.element(page.getByText('Weekly means. n 52')).toBeInTheDocument()
})

test('the same points stand there as a table', async () => {
  mount(frame(READY))
  await page.getByRole('button', { name: 'Show as table' }).click()
  await expect.element(page.getByRole('columnheader', { name: 'Mean' })).toBeInTheDocument()
  expect(
    page
      .getByRole('row')
      .elements()
      .map(({ textContent }) => textContent),
  ).toEqual(['AgentMean', '=cmd()67', 'Bea–'])
  await page.getByRole('button', { name: 'Show as chart' }).click()
  await expect.element(page.getByText('the chart')).toBeInTheDocument()
})

test('the file holds the raw points, and no text in it can run as a formula', async () => {
  const made: Blob[] = []
  const create = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) made.push(blob)
    return 'blob:none'
  })
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  mount(frame(READY))
  await page.getByRole('button', { name: 'CSV' }).click()
  expect(await made[0]?.text()).toBe("Agent,Mean\r\n'=cmd(),66.6667\r\nBea,\r\n")
  expect(click).toHaveBeenCalledOnce()
  create.mockRestore()
  click.mockRestore()
})

test('waiting shows a skeleton and no tools', async () => {
  mount(frame({ data: undefined, error: null, refetch: () => undefined }, []))
  await expect.element(page.getByRole('status', { name: 'Loading' })).toBeInTheDocument()
  expect(page.getByRole('button').elements()).toHaveLength(0)
})

test('a failure says why and offers another try', async () => {
  const refetch = vi.fn()
  mount(frame({ data: undefined, error: new Error('The server cannot be reached.'), refetch }, []))
  await expect.element(page.getByRole('alert').getByText('The server cannot be reached.')).toBeInTheDocument()
  await page.getByRole('button', { name: 'Try again' }).click()
  expect(refetch).toHaveBeenCalledOnce()
})

test('old numbers stay when a refresh fails, and say so', async () => {
  mount(frame({ ...READY, error: new Error('The server cannot be reached.') }))
  await expect.element(page.getByText('the chart')).toBeInTheDocument()
  await expect
    .element(page.getByText('These numbers could not be refreshed: The server cannot be reached.'))
    .toBeInTheDocument()
})

test('nothing says why there is nothing', async () => {
  mount(frame(READY, []))
  await expect.element(page.getByText('Nobody reviewed anything yet.')).toBeInTheDocument()
})
