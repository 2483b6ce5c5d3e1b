import { afterAll, beforeAll, expect, test } from 'vitest'
import { collectComplaints, expectNoAxeViolations } from '#tests/support/browser.ts'
import { openSampleServer, type SampleServer } from '#tests/support/sampleServer.ts'

let server: SampleServer
beforeAll(async () => {
  server = await openSampleServer()
})
afterAll(() => server.close())

test('an address with an unknown filter opens the page without it, and the page says so until one leaves', async () => {
  const page = await server.context.newPage()
  const complaints = collectComplaints(page)
  await page.goto(`${server.url}/queue?channel=fax&utm_source=mail`)
  const told = page.getByText('The address asks for channel “fax”, which is not known here; it was left out.')
  await told.waitFor()
  await page
    .getByRole('button', { name: /^Review .+, .+/ })
    .first()
    .waitFor()
  await expectNoAxeViolations(page)
  await page.getByRole('link', { name: 'Definition' }).click()
  await page.waitForURL(/\/definition/)
  expect(await told.count()).toBe(0)
  expect(complaints).toEqual([])
})

test('on a phone every place can be reached, however many one has', async () => {
  const page = await server.context.newPage()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${server.url}/queue`)
  await page.getByRole('link', { name: 'People' }).click()
  await page.waitForURL(/\/people/)
  await expectNoAxeViolations(page)
})
