import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import type { MethodId } from '#ui/methods/methodTexts.ts'
import type { PointColumn } from '#ui/pointColumn.ts'
import { readToasts } from '#ui/toastStore.ts'
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

const DRAWN = (
  <div>
    <span>{'R&D <b>'}</span>
    <span style={{ display: 'block', width: 40, height: 6, background: 'rgb(1, 2, 3)' }} />
    <svg width="40" height="20">
      <circle cx="9" cy="9" r="4" style={{ fill: 'var(--f)' }} />
      <text x="20" y="12">
        84
      </text>
    </svg>
    <span className="visually-hidden">for screen readers</span>
  </div>
)

const frame = (query: FrameQuery, rows = POINTS, chart: ReactNode = <p>the chart</p>, method?: MethodId) => (
  <ChartFrame
    title="Outcome rose"
    subtitle="Weekly means."
    n={52}
    query={query}
    rows={rows}
    columns={COLUMNS}
    fileName="outcome"
    empty="Nobody reviewed anything yet."
    {...(method ? { method } : {})}
  >
    {chart}
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

/** What the browser is handed as files, while `work` runs. */
async function savedFiles(count: number, work: () => Promise<void>): Promise<Blob[]> {
  const made: Blob[] = []
  const create = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) made.push(blob)
    return 'blob:none'
  })
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  await work()
  await vi.waitFor(() => expect(made).toHaveLength(count), { timeout: 10_000 })
  expect(click).toHaveBeenCalledTimes(count)
  create.mockRestore()
  click.mockRestore()
  return made
}

test('the file holds the raw points, and no text in it can run as a formula', async () => {
  mount(frame(READY))
  const [file] = await savedFiles(1, () => page.getByRole('button', { name: 'CSV' }).click())
  expect(await file?.text()).toBe("Agent,Mean\r\n'=cmd(),66.6667\r\nBea,\r\n")
})

test('a chart is saved as a drawing that needs neither the page’s styles nor its fonts', async () => {
  mount(frame(READY, POINTS, DRAWN))
  const [file] = await savedFiles(1, () => page.getByRole('button', { name: 'SVG' }).click())
  const svg = (await file?.text()) ?? ''
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(drawing.querySelector('parsererror')).toBeNull()
  const texts = [...drawing.querySelectorAll('text')].map(({ textContent }) => textContent)
  expect(texts).toEqual(expect.arrayContaining(['Outcome rose', 'R&D <b>', '84']))
  expect(texts.join(' ')).not.toContain('for screen readers')
  expect(texts.join(' ')).not.toContain('CSV')
  expect(svg).not.toContain('var(')
  expect(drawing.querySelector('circle')?.getAttribute('fill')).toMatch(/^rgb/u)
  // The bar is a box of the page.
  expect(drawing.querySelector('rect[fill="rgb(1, 2, 3)"]')?.getAttribute('width')).toBe('40')
})

test('the same is saved as a picture, twice as sharp', async () => {
  const { host } = mount(frame(READY, POINTS, DRAWN))
  const [file] = await savedFiles(1, () => page.getByRole('button', { name: 'PNG' }).click())
  expect(file?.type).toBe('image/png')
  const picture = await createImageBitmap(file ?? new Blob())
  const width = host.querySelector('section')?.getBoundingClientRect().width ?? 0
  expect(picture.width).toBe(2 * (width + 32))
})

test('a picture that could not be made is said so in one sentence', async () => {
  vi.spyOn(HTMLImageElement.prototype, 'decode').mockRejectedValue(new Error('No memory.'))
  mount(frame(READY, POINTS, DRAWN))
  await page.getByRole('button', { name: 'PNG' }).click()
  await expect
    .poll(() => readToasts().map(({ words }) => words))
    .toContain('The picture could not be made; try once more, or take the numbers as CSV.')
  vi.restoreAllMocks()
})

test('how a number is computed is told when it is asked for', async () => {
  mount(frame(READY, POINTS, <p>the chart</p>, 'rate'))
  await page.getByText('How is this computed?').click()
  await expect.element(page.getByText(/Wilson 1927/)).toBeVisible()
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
