import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CuttingProxy, startCuttingProxy } from '#tests/support/cuttingProxy.ts'
import { openSampleServer, type SampleServer } from '#tests/support/sampleServer.ts'

let sample: SampleServer
let network: CuttingProxy
let page: Page

beforeAll(async () => {
  sample = await openSampleServer()
  network = await startCuttingProxy(sample.url)
  page = await sample.context.newPage()
})
afterAll(async () => {
  network.close()
  await sample.close()
})

const seconds = async () => Number(await page.getByRole('slider').first().getAttribute('aria-valuenow'))

async function openCall(): Promise<void> {
  await page.goto(`${network.url}/queue?channel=call`)
  await page
    .getByRole('button', { name: /^Review .+, .+/ })
    .first()
    .waitFor()
  await page.keyboard.press('n')
  await page.waitForURL(/\/review\//)
  await page.getByRole('slider').first().waitFor()
}

test.for([
  ['the connection is cut', false, 'Waiting for the recording'],
  ['the server is down', true, 'trying again'],
] as const)(
  'Half-way, %s: the recording goes on from where it was once all is well again',
  async ([, isDown, words]) => {
    await openCall()
    // Some fifteen seconds of the sample's sound.
    Object.assign(network, { isDown, cutAfter: 60_000 })
    await page.getByLabel('Speed').selectOption('3')
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await page.getByText(words).waitFor()
    const at = await seconds()
    expect(at).toBeGreaterThan(2)
    network.cutAfter = null
    await page.getByText(words).waitFor({ state: 'detached' })
    expect(await seconds()).toBeGreaterThanOrEqual(at)
    await expect.poll(seconds, { timeout: 15_000 }).toBeGreaterThan(at + 10)
    await page.getByRole('button', { name: 'Pause' }).click()
  },
)
